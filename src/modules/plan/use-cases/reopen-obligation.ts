import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#modules/organization/model.ts'
import { recordChange } from '#platform/audit/index.ts'
import { same } from '#platform/audit/values.ts'
import { now } from '#platform/clock/index.ts'
import { type Db, inScope } from '#platform/db/index.ts'
import { dutyName } from '../core/plan-views.ts'
import { may, mayInArea } from '../core/policy.ts'
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
    const item = await findDueItem(tx, scope, obligationId)
    if (!item) return err({ kind: 'notFound' })
    if (!mayInArea(actor, 'complete', item.area)) return err({ kind: 'forbidden' })
    const reopened = { kind: 'reopened', note: null, at: now() } as const
    if (await recordObligationEvent(tx, scope, { unitId, obligationId }, reopened)) {
      await recordChange(tx, {
        unitId,
        action: 'plan.obligation.reopened',
        subject: { kind: 'plan.obligation', id: obligationId },
        values: {
          duty: same(dutyName(item)),
          due_date: same(item.dueDate),
          ...(item.doneNote && { note: { old: item.doneNote } }),
        },
      })
    }
    return ok(null)
  })
}
