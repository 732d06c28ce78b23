import { err, ok, type Result } from '#kernel/result.ts'
import { getInstrument } from '#modules/instrument/index.ts'
import { findQuestion } from '#modules/instrument/model.ts'
import type { Actor } from '#modules/organization/model.ts'
import { recordChange } from '#platform/audit/index.ts'
import { changedFields, same } from '#platform/audit/values.ts'
import { type Db, inScope } from '#platform/db/index.ts'
import { applyCorrection } from '../core/draft/apply-correction.ts'
import { problemsOf, RowForm, type RowProblems } from '../core/draft/row-form.ts'
import { may } from '../core/policy.ts'
import { changeImportRow, findImportRow } from '../store/import-rows.ts'
import { findImportForUpdate } from '../store/imports.ts'

export type CorrectionFailure =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'changedMeanwhile' }
  | { readonly kind: 'form'; readonly problems: RowProblems }

export type Correction = {
  readonly importId: string
  readonly rowId: string
  /** The version that the person saw. */
  readonly version: number
  readonly form: unknown
}

/** Writes a person's correction of one row; refuses to write over what somebody else changed in the meantime. */
export const correctImportRow = async (
  db: Db,
  actor: Actor,
  correction: Correction,
): Promise<Result<null, CorrectionFailure>> => {
  if (!may(actor.roles, 'import')) return err({ kind: 'forbidden' })
  const form = RowForm.safeParse(correction.form)
  if (!form.success) return err({ kind: 'form', problems: problemsOf(form.error) })
  if (form.data.question && !findQuestion(getInstrument(), form.data.question))
    return err({ kind: 'form', problems: { question: 'unknown_question' } })

  const { scope } = actor
  return inScope(db, scope, async (tx) => {
    const record = await findImportForUpdate(tx, scope, correction.importId)
    const row = record && (await findImportRow(tx, scope, correction.importId, correction.rowId))
    if (!record || !row) return err({ kind: 'notFound' })
    if (record.state !== 'draft') return err({ kind: 'closed' })
    const change = applyCorrection(row, form.data, record.year)
    const seen = { rowId: row.rowId, version: correction.version }
    const written = await changeImportRow(tx, scope, record.importId, seen, change)
    if (!written) return err({ kind: 'changedMeanwhile' })
    await recordChange(tx, {
      unitId: record.unitId,
      action: 'plan.import_row.corrected',
      subject: { kind: 'plan.import_row', id: row.rowId },
      values: { file: same(record.fileName), row: same(row.position + 1), ...changedFields(row.cells, change.cells) },
    })
    return ok(null)
  })
}
