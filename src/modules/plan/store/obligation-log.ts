import type { Scope } from '#kernel/scope.ts'
import type { Tx } from '#platform/db/index.ts'
import type { PlanTables } from './tables.ts'

/** `noted`: a note on a duty that was done already, such as that of the second of two people at one duty. */
export type ObligationEvent = {
  readonly kind: 'done' | 'noted' | 'reopened'
  readonly note: string | null
  readonly at: Date
}

export type RecordedEvent = ObligationEvent & { readonly eventNo: number; readonly recordedBy: string }

type Target = { readonly unitId: string; readonly obligationId: string }

const insertEvent = async (tx: Tx, scope: Scope, target: Target, event: ObligationEvent): Promise<void> => {
  await tx
    .withTables<PlanTables>()
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
}

/** Adds a note and leaves the obligation as it is. */
export const createNote = (tx: Tx, scope: Scope, target: Target, note: string, at: Date): Promise<void> =>
  insertEvent(tx, scope, target, { kind: 'noted', note, at })

/** The last word on an obligation; the row stays locked until the transaction ends. Null when it does not exist. */
export const lockObligation = async (
  tx: Tx,
  scope: Scope,
  obligationId: string,
): Promise<{ doneAt: Date | null; doneBy: string | null; doneNote: string | null } | null> =>
  (await tx
    .withTables<PlanTables>()
    .selectFrom('plan.obligation')
    .where('agency_id', '=', scope.agencyId)
    .where('unit_id', 'in', [...scope.unitIds])
    .where('obligation_id', '=', obligationId)
    .select(['done_at as doneAt', 'done_by as doneBy', 'done_note as doneNote'])
    .forUpdate()
    .executeTakeFirst()) ?? null

/**
 * Writes what happened and its last word in one go. @returns false when the obligation already is in that state, so that two
 * taps at once make one event.
 */
export const recordObligationEvent = async (
  tx: Tx,
  scope: Scope,
  target: Target,
  event: ObligationEvent & { readonly kind: 'done' | 'reopened' },
): Promise<boolean> => {
  const isDone = event.kind === 'done'
  const result = await tx
    .withTables<PlanTables>()
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
  await insertEvent(tx, scope, target, event)
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
