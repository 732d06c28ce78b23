import { type CommonPasswords, isCommonPassword } from './common-passwords.ts'

/** What a new password must meet; the numbers come from rules/accounts/sign-in.json. */
export type PasswordRules = {
  readonly passwordMinimumCharacters: number
  readonly passwordMaximumCharacters: number
  readonly commonPasswords: CommonPasswords
}

export type PasswordProblem = 'too_short' | 'too_long' | 'repeats' | 'names_you' | 'common'

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLocaleLowerCase('id')
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** A password whose characters come from a short pattern said again and again ("abcabcabcabcabc", "111111111111111"). */
const isRepetition = (text: string): boolean => text.length > 0 && `${text}${text}`.indexOf(text, 1) < text.length

/**
 * Length and blocklist are all that NIST SP 800-63B-4 3.1.1.2 asks: no rules of composition, no expiry. Length counts
 * characters as people see them, not bytes. `about` is what the person or the service is called: these words are the first guesses.
 * Returns null for a password that may be used.
 */
export const findPasswordProblem = (
  password: string,
  rules: PasswordRules,
  about: readonly string[],
): PasswordProblem | null => {
  const length = [...password.normalize('NFKC')].length
  if (length < rules.passwordMinimumCharacters) return 'too_short'
  if (length > rules.passwordMaximumCharacters) return 'too_long'
  const plain = folded(password)
  if (isRepetition(plain)) return 'repeats'
  const rest = about
    .map(folded)
    .filter((word) => word.length >= 3)
    .reduce((left, word) => left.replaceAll(word, ''), plain)
  // What is left when the person's own words are taken out must still be a secret worth the name.
  if (rest !== plain && rest.replace(/\d+$/, '').length < plain.length / 2) return 'names_you'
  return isCommonPassword(password, about, rules.commonPasswords) ? 'common' : null
}
