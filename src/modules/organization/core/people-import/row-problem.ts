import type { RowPlan, RowProblem, SheetRow } from './sheet-row.ts'

/** A row that is left out. `about`: the words in question; for a cell that is empty or too long, its field. */
export const rowProblem = (row: SheetRow, problem: RowProblem, about = ''): RowPlan => ({
  line: row.line,
  title: row.name || row.nip || row.email,
  kind: 'problem',
  problem,
  about,
})
