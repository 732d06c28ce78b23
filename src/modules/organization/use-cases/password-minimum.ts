import { signInRulesAt } from '../formats/sign-in-rules.ts'

/** How many characters a new password needs at least, for the hint beside the field. */
export const passwordMinimum = (at: Date): number => signInRulesAt(at).passwordMinimumCharacters
