import { redateSchedule } from '../redate/redate-schedule.ts'
import { redateText } from '../redate/redate-text.ts'
import type { DraftRow } from './draft-row.ts'

/** A row moved from one plan year to another: its target text and schedule; the print it came from stays what it was. */
export const redateRow = (row: DraftRow, from: number, to: number): DraftRow => {
  const shift = to - from
  if (shift === 0) return row
  const { target } = row.cells
  return {
    ...row,
    cells: { ...row.cells, target: target === null ? null : redateText(target, shift) },
    schedule: redateSchedule(row.schedule, shift),
  }
}
