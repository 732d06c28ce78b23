import type { Scope } from '#kernel/scope.ts'
import type { Tx } from '#platform/db/index.ts'
import type { PlanTables } from './tables.ts'

export type ObligationEvent = { readonly kind: 'done' | 'reopened'; readonly note: string | null; readonly at: Date }

export type RecordedEvent = ObligationEvent & { readonly eventNo: number; readonly recordedBy: string }

type Target = { readonly unitId: string; readonly obligationId: string }

/**
 * Writes what happened and its last word in one go. @returns false when the obligation already is in that state, so that two
 * taps at once make one event.
 */
export const recordObligationEvent = async (
  tx: Tx,
  scope: Scope,
  target: Target,
  event: ObligationEvent,
): Promise<boolean> => {
  const tables = tx.withTables<PlanTables>()
  const isDone = event.kind === 'done'
  const result = await tables
    .updateTable('plan.obligation')
    .set(
      isDone
        ? { done_at: event.at, done_by: scope.personId, done_note: event.note }
        : { done_at: null, done_by: null, done_note: null },
    )
    .where('agency_id', '=', scope.agencyId)
    .where('unit_id', 'in', [...scope.unitIds])
    .where('obligation_id', '=', target.obligationId)
    .where('done_at', isDone ? 'is' : 'is not', null)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) return false
  await tables
    .insertInto('plan.obligation_event')
    .values({
      agency_id: scope.agencyId,
      unit_id: target.unitId,
      obligation_id: target.obligationId,
      kind: event.kind,
      note: event.note,
      recorded_by: scope.personId,
      recorded_at: event.at,
    })
    .execute()
  return true
}

/** What happened to an obligation, newest first; at most `limit`. */
export const listObligationEvents = (
  tx: Tx,
  scope: Scope,
  obligationId: string,
  limit: number,
): Promise<RecordedEvent[]> =>
  tx
    .withTables<PlanTables>()
    .selectFrom('plan.obligation_event')
    .where('agency_id', '=', scope.agencyId)
    .where('unit_id', 'in', [...scope.unitIds])
    .where('obligation_id', '=', obligationId)
    .select(['event_no as eventNo', 'kind', 'note', 'recorded_at as at', 'recorded_by as recordedBy'])
    .orderBy('event_no', 'desc')
    .limit(limit)
    .execute()
