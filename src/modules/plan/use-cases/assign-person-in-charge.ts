import { err, ok, type Result } from '#kernel/result.ts'
import { listColleagues } from '#modules/organization/index.ts'
import type { Actor } from '#modules/organization/model.ts'
import { recordChange } from '#platform/audit/index.ts'
import { type Db, inScope } from '#platform/db/index.ts'
import { may } from '../core/policy.ts'
import { changePersonInCharge } from '../store/person-in-charge.ts'

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
  const nameOf = (id: string | null) => colleagues.find((each) => each.personId === id)?.name
  if (personId !== null && nameOf(personId) === undefined) return err({ kind: 'noColleague' })
  const { scope, unitId } = actor
  return inScope(db, scope, async (tx) => {
    const before = await changePersonInCharge(tx, scope, actionId, personId)
    if (!before) return err({ kind: 'notFound' })
    if (before.picPersonId !== personId) {
      await recordChange(tx, {
        unitId,
        action: 'plan.action.assigned',
        subject: { kind: 'plan.action', id: actionId },
        values: {
          person_in_charge: { old: before.picPersonId ?? undefined, new: personId ?? undefined },
          name: { old: nameOf(before.picPersonId), new: nameOf(personId) },
        },
      })
    }
    return ok(null)
  })
}
