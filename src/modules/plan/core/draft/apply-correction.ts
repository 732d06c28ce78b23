import { parseSchedule } from '../schedule/parse-schedule.ts'
import type { DraftRow } from './draft-row.ts'
import type { RowCells, RowForm } from './row-form.ts'

const differs = (a: RowCells, b: RowCells): boolean =>
  (Object.keys(a) as (keyof RowCells)[]).some((key) => a[key] !== b[key])

/**
 * A row after a person looked at it: the schedule follows the target text, the reader's doubts are answered. Saving a row
 * without a change says that it is right.
 */
export const applyCorrection = (
  row: DraftRow,
  form: RowForm,
  year: number,
): Pick<DraftRow, 'cells' | 'schedule' | 'findings' | 'state'> => {
  const cells: RowCells = form
  const changed = differs(cells, row.cells)
  return {
    cells,
    schedule: cells.target === row.cells.target ? row.schedule : parseSchedule(cells.target, year),
    findings: row.findings,
    state: changed || row.state === 'corrected' ? 'corrected' : 'accepted',
  }
}
