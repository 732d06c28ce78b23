import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#modules/organization/model.ts'
import { recordChange } from '#platform/audit/index.ts'
import { same } from '#platform/audit/values.ts'
import { type Db, inScope } from '#platform/db/index.ts'
import { countYearsLeft, markYearsLeft } from '../core/draft/draft-findings.ts'
import { isPlanYear, PLAN_YEARS } from '../core/draft/plan-years.ts'
import { redateRow } from '../core/draft/redate-row.ts'
import { may } from '../core/policy.ts'
import { changeImportRow, listImportRows, ROWS_MAXIMUM } from '../store/import-rows.ts'
import { changeImport, findImportForUpdate } from '../store/imports.ts'

export type RedateFailure =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'changedMeanwhile' }
  | { readonly kind: 'notAYear'; readonly minimum: number; readonly maximum: number }

export type Redating = { readonly importId: string; readonly year: string }

export type Redated = {
  readonly year: number
  /** Texts that still name the year the document was written for, each of them marked for a look. */
  readonly yearsLeft: number
}

/** Moves a whole draft to another year: schedules and the years in target texts; all other words stay as they are. */
export const redateImport = async (
  db: Db,
  actor: Actor,
  redating: Redating,
): Promise<Result<Redated, RedateFailure>> => {
  if (!may(actor.roles, 'import')) return err({ kind: 'forbidden' })
  const year = /^\d{4}$/.test(redating.year.trim()) ? Number(redating.year.trim()) : Number.NaN
  if (!isPlanYear(year)) return err({ kind: 'notAYear', ...PLAN_YEARS })
  const { scope } = actor
  const { importId } = redating
  return inScope(db, scope, async (tx) => {
    const record = await findImportForUpdate(tx, scope, importId)
    if (!record) return err({ kind: 'notFound' })
    if (record.state !== 'draft') return err({ kind: 'closed' })
    if (record.year === year) return ok({ year, yearsLeft: 0 })
    const written = record.documentYear ?? record.year
    let left = 0
    const rows = await listImportRows(tx, scope, importId, { offset: 0, limit: ROWS_MAXIMUM, onlyDoubtful: false })
    for (const row of rows) {
      const moved = markYearsLeft(redateRow(row, record.year, year), written === year ? null : written)
      if (row.state !== 'dropped') left += countYearsLeft(moved)
      if (moved !== row && !(await changeImportRow(tx, scope, importId, row, moved))) {
        // Somebody changed a row between our look and our write; nothing of the move may stay half done.
        throw new Error('a row of the import changed while it was moved to another year')
      }
    }
    await changeImport(tx, scope, importId, { year })
    await recordChange(tx, {
      unitId: record.unitId,
      action: 'plan.import.redated',
      subject: { kind: 'plan.import', id: importId },
      values: { file: same(record.fileName), year: { old: String(record.year), new: String(year) } },
    })
    return ok({ year, yearsLeft: left })
  })
}
