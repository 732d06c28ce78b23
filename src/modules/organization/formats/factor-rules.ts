import { z } from 'zod'
import file from '#rules/accounts/second-factors.json' with { type: 'json' }

const FactorRules = z.object({
  codeStepSeconds: z.int().positive(),
  codeDigits: z.int().min(6).max(10),
  codeDriftSteps: z.int().nonnegative(),
  codeSecretBytes: z.int().min(16),
  codeFailuresInARow: z.int().positive(),
  codeOfferMinutes: z.int().positive(),
  recoveryCodes: z.int().positive(),
  recoveryCodeCharacters: z.int().min(8),
  passkeysPerPerson: z.int().positive(),
  passkeyChallengeMinutes: z.int().positive(),
  halfSignInMinutes: z.int().positive(),
  halfSignInTries: z.int().positive(),
  enrolmentMinutes: z.int().positive(),
  confirmationMinutes: z.int().positive(),
})
export type FactorRules = z.infer<typeof FactorRules>

const versions = z
  .array(z.object({ valid_from: z.iso.date(), legal_basis: z.string(), value: FactorRules }))
  .min(1)
  .parse(file.versions)
  .toSorted((a, b) => (a.valid_from < b.valid_from ? 1 : -1))

/** The numbers of second factors in force at a moment (the oldest known ones before that): rules/accounts/second-factors.json. */
export const factorRulesAt = (at: Date): FactorRules => {
  const day = at.toISOString().slice(0, 10)
  const inForce = versions.find((version) => version.valid_from <= day) ?? versions.at(-1)
  if (!inForce) throw new Error('rules/accounts/second-factors.json holds no version')
  return inForce.value
}
