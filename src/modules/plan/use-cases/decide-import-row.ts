import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#modules/organization/model.ts'
import { recordChange } from '#platform/audit/index.ts'
import { same } from '#platform/audit/values.ts'
import { type Db, inScope } from '#platform/db/index.ts'
import type { RowState } from '../core/draft/draft-row.ts'
import { may } from '../core/policy.ts'
import { changeImportRow, findImportRow } from '../store/import-rows.ts'
import { findImportForUpdate } from '../store/imports.ts'

export type Decision = 'accept' | 'drop' | 'restore'

const STATE_AFTER = { accept: 'accepted', drop: 'dropped', restore: 'read' } as const satisfies Record<
  Decision,
  RowState
>

const DEEDS = {
  accept: 'plan.import_row.accepted',
  drop: 'plan.import_row.dropped',
  restore: 'plan.import_row.restored',
} as const satisfies Record<Decision, string>

export type DecisionFailure =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'changedMeanwhile' }

export type RowDecision = {
  readonly importId: string
  readonly rowId: string
  readonly version: number
  readonly decision: Decision
}

/** Says of one row that it is right, that it is no action, or takes that back. */
export const decideImportRow = async (
  db: Db,
  actor: Actor,
  { importId, rowId, version, decision }: RowDecision,
): Promise<Result<null, DecisionFailure>> => {
  if (!may(actor.roles, 'import')) return err({ kind: 'forbidden' })
  const { scope } = actor
  return inScope(db, scope, async (tx) => {
    const record = await findImportForUpdate(tx, scope, importId)
    const row = record && (await findImportRow(tx, scope, importId, rowId))
    if (!record || !row) return err({ kind: 'notFound' })
    if (record.state !== 'draft') return err({ kind: 'closed' })
    const written = await changeImportRow(
      tx,
      scope,
      importId,
      { rowId, version },
      { ...row, state: STATE_AFTER[decision] },
    )
    if (!written) return err({ kind: 'changedMeanwhile' })
    await recordChange(tx, {
      unitId: record.unitId,
      action: DEEDS[decision],
      subject: { kind: 'plan.import_row', id: rowId },
      values: {
        file: same(record.fileName),
        row: same(row.position + 1),
        row_state: { old: row.state, new: STATE_AFTER[decision] },
      },
    })
    return ok(null)
  })
}
