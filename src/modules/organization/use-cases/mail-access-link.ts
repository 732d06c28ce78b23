import { err, ok, type Result } from '#kernel/result.ts'
import type { Db } from '#platform/db/index.ts'
import type { AccessLinkKind } from '../core/access-link.ts'
import type { Actor } from '../core/actor.ts'
import { findAccount } from '../store/people.ts'
import { askForLinkLetter } from './ask-for-link-letter.ts'
import { homeOf } from './home-of.ts'
import { inAdministeredScope } from './in-administered-scope.ts'

export type MailLinkFailure =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'notFound' }
  /** They have a role outside the administered units as well: nobody here decides over their password. */
  | { readonly kind: 'notControlled' }
  | { readonly kind: 'noAddress' }

/** Has a one-time link sent by mail to somebody of the administered units. Call it only when mail is on. */
export const mailAccessLink = async (
  db: Db,
  actor: Actor,
  personId: string,
): Promise<Result<AccessLinkKind, MailLinkFailure>> =>
  inAdministeredScope<AccessLinkKind, MailLinkFailure>(db, actor, async (tx) => {
    const person = await findAccount(tx, personId, { lock: true })
    if (!person) return err({ kind: 'notFound' })
    if (!person.isControlled) return err({ kind: 'notControlled' })
    const kind = person.hasPassword ? 'reset' : 'invite'
    const asked = await askForLinkLetter(tx, { personId, kind, unitId: await homeOf(tx, personId) })
    return asked ? ok(kind) : err({ kind: 'noAddress' })
  })
