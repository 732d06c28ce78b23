import { err, ok, type Result } from '#kernel/result.ts'
import { listColleagues } from '#modules/organization/index.ts'
import type { Actor } from '#modules/organization/model.ts'
import { recordChange } from '#platform/audit/index.ts'
import { same } from '#platform/audit/values.ts'
import { type Db, inScope } from '#platform/db/index.ts'
import { may, mayInArea } from '../core/policy.ts'
import { changePersonInCharge, lockPersonInCharge } from '../store/person-in-charge.ts'

export type AssignFailure =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'notFound' }
  /** The person holds no role in this unit, perhaps since a moment ago. */
  | { readonly kind: 'noColleague' }

export type Assignment = { readonly actionId: string; readonly personId: string | null }

/** Puts a colleague of the unit in charge of an action, and so of all its duties; null for nobody. */
export const assignPersonInCharge = async (
  db: Db,
  actor: Actor,
  { actionId, personId }: Assignment,
): Promise<Result<null, AssignFailure>> => {
  if (!may(actor.roles, 'assign')) return err({ kind: 'forbidden' })
  const colleagues = await listColleagues(db, actor)
  const isColleague = (id: string) => colleagues.some((each) => each.personId === id)
  if (personId !== null && !isColleague(personId)) return err({ kind: 'noColleague' })
  const { scope, unitId } = actor
  return inScope(db, scope, async (tx) => {
    const before = await lockPersonInCharge(tx, scope, actionId)
    if (!before) return err({ kind: 'notFound' })
    if (!mayInArea(actor, 'assign', before.area)) return err({ kind: 'forbidden' })
    if (before.picPersonId !== personId) {
      await changePersonInCharge(tx, scope, actionId, personId)
      await recordChange(tx, {
        unitId,
        action: 'plan.action.assigned',
        subject: { kind: 'plan.action', id: actionId },
        values: {
          ...(before.action !== null && { action: same(before.action) }),
          person_in_charge: { old: before.picPersonId ?? undefined, new: personId ?? undefined },
        },
      })
    }
    return ok(null)
  })
}
