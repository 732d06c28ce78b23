import type { Scope } from '#kernel/scope.ts'
import { recordChange } from '#platform/audit/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { handOverActions as moveActions } from '../store/person-in-charge.ts'

export type HandOver = {
  readonly unitId: string
  readonly fromPersonId: string
  /** Null: nobody is in charge until somebody is named. */
  readonly toPersonId: string | null
}

/**
 * Somebody leaves a unit: what they are in charge of goes to their successor, in the transaction in which they leave. What they
 * did stays theirs. The scope must hold the unit.
 */
export const handOverActions = async (tx: Tx, scope: Scope, handOver: HandOver): Promise<void> => {
  const moved = await moveActions(tx, scope, handOver)
  if (moved.length === 0) return
  const { unitId, fromPersonId, toPersonId } = handOver
  await recordChange(tx, {
    unitId,
    action: 'plan.action.handed_over',
    subject: { kind: 'organization.person', id: fromPersonId },
    values: { person_in_charge: { old: fromPersonId, new: toPersonId ?? undefined }, actions: { new: moved.length } },
  })
}
