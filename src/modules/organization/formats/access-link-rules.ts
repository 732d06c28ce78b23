import { z } from 'zod'
import file from '#rules/accounts/access-links.json' with { type: 'json' }

const AccessLinkRules = z.object({
  inviteHours: z.int().positive(),
  resetByAdministratorHours: z.int().positive(),
  resetByMailHours: z.int().positive(),
})
export type AccessLinkRules = z.infer<typeof AccessLinkRules>

const versions = z
  .array(z.object({ valid_from: z.iso.date(), legal_basis: z.string(), value: AccessLinkRules }))
  .min(1)
  .parse(file.versions)
  .toSorted((a, b) => (a.valid_from < b.valid_from ? 1 : -1))

const HOUR_MS = 3_600_000

const rulesAt = (at: Date): AccessLinkRules => {
  const day = at.toISOString().slice(0, 10)
  const inForce = versions.find((version) => version.valid_from <= day) ?? versions.at(-1)
  if (!inForce) throw new Error('rules/accounts/access-links.json holds no version')
  return inForce.value
}

/** When a link made now ends: rules/accounts/access-links.json. */
export const accessLinkEnd = (lifetime: keyof AccessLinkRules, now: Date): Date =>
  new Date(now.getTime() + rulesAt(now)[lifetime] * HOUR_MS)
