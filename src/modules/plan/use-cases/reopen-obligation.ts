import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#modules/organization/model.ts'
import { now } from '#platform/clock/index.ts'
import { type Db, inScope } from '#platform/db/index.ts'
import { may } from '../core/policy.ts'
import { findDueItem } from '../store/due-items.ts'
import { recordObligationEvent } from '../store/obligation-log.ts'

export type ReopeningFailure = { readonly kind: 'forbidden' } | { readonly kind: 'notFound' }

/** Takes back that an obligation is done; what was noted stays in its log. */
export const reopenObligation = async (
  db: Db,
  actor: Actor,
  obligationId: string,
): Promise<Result<null, ReopeningFailure>> => {
  if (!may(actor.roles, 'complete')) return err({ kind: 'forbidden' })
  const { scope, unitId } = actor
  return inScope(db, scope, async (tx) => {
    if (!(await findDueItem(tx, scope, obligationId))) return err({ kind: 'notFound' })
    await recordObligationEvent(tx, scope, { unitId, obligationId }, { kind: 'reopened', note: null, at: now() })
    return ok(null)
  })
}
