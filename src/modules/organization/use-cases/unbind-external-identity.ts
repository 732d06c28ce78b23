import { err, ok, type Result } from '#kernel/result.ts'
import { recordChange } from '#platform/audit/index.ts'
import type { Db } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import { unbindExternalIdentities } from '../store/external-identities.ts'
import { findAccount } from '../store/people.ts'
import { homeOf } from './home-of.ts'
import { inAdministeredScope } from './in-administered-scope.ts'

export type UnbindFailure =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'notFound' }
  /** They have a role outside the administered units as well: nobody here decides over how they sign in. */
  | { readonly kind: 'notControlled' }

/** Forgets who the person is at the provider, so that their next sign-in there binds anew: they got another account there. */
export const unbindExternalIdentity = async (
  db: Db,
  actor: Actor,
  personId: string,
): Promise<Result<null, UnbindFailure>> =>
  inAdministeredScope<null, UnbindFailure>(db, actor, async (tx) => {
    const person = await findAccount(tx, personId, { lock: true })
    if (!person) return err({ kind: 'notFound' })
    if (!person.isControlled) return err({ kind: 'notControlled' })
    if ((await unbindExternalIdentities(tx, personId)) === 0) return ok(null)
    await recordChange(tx, {
      unitId: await homeOf(tx, personId),
      action: 'organization.external_identity.unbound',
      subject: { kind: 'organization.person', id: personId },
    })
    return ok(null)
  })
