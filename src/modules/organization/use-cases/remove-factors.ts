import { err, ok, type Result } from '#kernel/result.ts'
import { recordChange } from '#platform/audit/index.ts'
import type { Db } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import { findAccount } from '../store/people.ts'
import { removeAllFactors } from '../store/second-factors.ts'
import { homeOf } from './home-of.ts'
import { inAdministeredScope } from './in-administered-scope.ts'

/**
 * `notControlled`: a role of the person lies outside the administered units, or it is the administrator themself, who does so in
 * the own account.
 */
export type RemoveFactorsFailure =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'notControlled' }

/**
 * An administrator removes all second factors of a person who lost them: application, passkeys and recovery codes. Every session
 * of the person ends; at the next sign-in the password is enough, or a role asks for a new factor.
 * @returns how many factors were removed
 */
export const removeFactors = async (
  db: Db,
  actor: Actor,
  personId: string,
): Promise<Result<number, RemoveFactorsFailure>> =>
  inAdministeredScope<number, RemoveFactorsFailure>(db, actor, async (tx) => {
    if (!(await findAccount(tx, personId, { lock: true }))) return err({ kind: 'notFound' })
    const isOneself = personId === actor.scope.personId
    const removed = isOneself ? null : await removeAllFactors(tx, personId)
    if (removed === null) return err({ kind: 'notControlled' })
    await recordChange(tx, {
      unitId: await homeOf(tx, personId),
      action: 'organization.factors.removed',
      subject: { kind: 'organization.person', id: personId },
      values: { factors: { old: removed, new: 0 } },
    })
    return ok(removed)
  })
