import { z } from 'zod'
import file from '#rules/accounts/sign-in.json' with { type: 'json' }
import type { PasswordRules } from '../core/password-rules.ts'
import { commonPasswords } from './common-passwords.ts'

const SignInRules = z.object({
  passwordMinimumCharacters: z.int().positive(),
  passwordMaximumCharacters: z.int().positive(),
  sessionDays: z.int().positive(),
  sessionIdleDays: z.int().positive(),
  failuresPerAccountAndAddress: z.int().positive(),
  failuresPerAccount: z.int().positive(),
  failuresPerAddress: z.int().positive(),
  failureWindowSeconds: z.int().positive(),
})
export type SignInRules = z.infer<typeof SignInRules> & PasswordRules

const versions = z
  .array(z.object({ valid_from: z.iso.date(), legal_basis: z.string(), value: SignInRules }))
  .min(1)
  .parse(file.versions)
  .toSorted((a, b) => (a.valid_from < b.valid_from ? 1 : -1))

/** The rules in force at a moment (the oldest known ones before that): rules/accounts/sign-in.json. */
export const signInRulesAt = (at: Date): SignInRules => {
  const day = at.toISOString().slice(0, 10)
  const inForce = versions.find((version) => version.valid_from <= day) ?? versions.at(-1)
  if (!inForce) throw new Error('rules/accounts/sign-in.json holds no version')
  return {
    ...inForce.value,
    // Read at the first question: signing in and counting sessions need the numbers only.
    get commonPasswords() {
      return commonPasswords()
    },
  }
}

/** Challenges for passkeys that an address asked for; each is a row until its time is over, and nobody has signed in yet. */
export const challengeCounter = (address: string, { failuresPerAddress }: SignInRules) => ({
  key: `passkey challenge:${address}`,
  limit: failuresPerAddress,
})
