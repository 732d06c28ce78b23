import { hashToken, newToken } from '#platform/auth/token.ts'
import { machineTime } from '#platform/clock/index.ts'
import type { Tx } from '#platform/db/index.ts'
import type { AccessLinkKind } from '../core/access-link.ts'
import { accessLinkEnd } from '../formats/access-link-rules.ts'
import { createAccessLink } from '../store/access-links.ts'

/** What a link opens with: shown once, stored as a hash. */
export type MadeLink = { readonly kind: AccessLinkKind; readonly token: string; readonly expiresAt: Date }

const LIFETIMES = { invite: 'inviteHours', reset: 'resetByAdministratorHours' } as const

/** Makes a one-time link for a person of the administered units, in a transaction that has their account locked. */
export const makeLinkToken = async (tx: Tx, personId: string, kind: AccessLinkKind): Promise<MadeLink> => {
  const token = newToken()
  const expiresAt = accessLinkEnd(LIFETIMES[kind], machineTime())
  await createAccessLink(tx, { tokenHash: hashToken(token), personId, kind, expiresAt })
  return { kind, token, expiresAt }
}
