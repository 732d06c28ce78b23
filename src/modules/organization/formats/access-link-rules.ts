import { z } from 'zod'
import file from '#rules/accounts/access-links.json' with { type: 'json' }

const AccessLinkRules = z.object({
  inviteHours: z.int().positive(),
  resetByAdministratorHours: z.int().positive(),
  resetByMailHours: z.int().positive(),
  resetAsksPerAccount: z.int().positive(),
  resetAsksPerAddress: z.int().positive(),
  resetAskWindowSeconds: z.int().positive(),
})
export type AccessLinkRules = z.infer<typeof AccessLinkRules>

type Lifetime = Extract<keyof AccessLinkRules, `${string}Hours`>

const versions = z
  .array(z.object({ valid_from: z.iso.date(), legal_basis: z.string(), value: AccessLinkRules }))
  .min(1)
  .parse(file.versions)
  .toSorted((a, b) => (a.valid_from < b.valid_from ? 1 : -1))

const HOUR_MS = 3_600_000

/** The rules in force at a moment: rules/accounts/access-links.json. */
export const accessLinkRulesAt = (at: Date): AccessLinkRules => {
  const day = at.toISOString().slice(0, 10)
  const inForce = versions.find((version) => version.valid_from <= day) ?? versions.at(-1)
  if (!inForce) throw new Error('rules/accounts/access-links.json holds no version')
  return inForce.value
}

/** How long a link of this kind lives, in hours. */
export const accessLinkHours = (lifetime: Lifetime, at: Date): number => accessLinkRulesAt(at)[lifetime]

/** When a link made now ends: rules/accounts/access-links.json. */
export const accessLinkEnd = (lifetime: Lifetime, now: Date): Date =>
  new Date(now.getTime() + accessLinkRulesAt(now)[lifetime] * HOUR_MS)
