import { err, ok, type Result } from '#kernel/result.ts'
import { recordChange } from '#platform/audit/index.ts'
import type { Db } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import { findAccount } from '../store/people.ts'
import { homeOf } from './home-of.ts'
import { inAdministeredScope } from './in-administered-scope.ts'
import { type MadeLink, makeLinkToken } from './make-link-token.ts'

export type MakeLinkFailure =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'notFound' }
  /** They have a role outside the administered units as well: nobody here decides over their password. */
  | { readonly kind: 'notControlled' }

/** A one-time link for somebody of the administered units: an invitation until they have a password, afterwards a reset. */
export const makeAccessLink = async (
  db: Db,
  actor: Actor,
  personId: string,
): Promise<Result<MadeLink, MakeLinkFailure>> =>
  inAdministeredScope<MadeLink, MakeLinkFailure>(db, actor, async (tx) => {
    const person = await findAccount(tx, personId, { lock: true })
    if (!person) return err({ kind: 'notFound' })
    if (!person.isControlled) return err({ kind: 'notControlled' })
    const link = await makeLinkToken(tx, personId, person.hasPassword ? 'reset' : 'invite')
    await recordChange(tx, {
      unitId: await homeOf(tx, personId),
      action: link.kind === 'invite' ? 'organization.link.invite_made' : 'organization.link.reset_made',
      subject: { kind: 'organization.person', id: personId },
      values: { expires_at: { new: link.expiresAt.toISOString() } },
    })
    return ok(link)
  })
