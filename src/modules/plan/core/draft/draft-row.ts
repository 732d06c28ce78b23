import type { Place } from '../document.ts'
import type { CellFinding, ParsedAction } from '../parsed-plan.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { RowCells } from './row-form.ts'

/** read: nobody looked yet · accepted: right as it is · corrected: changed by a person · dropped: will not become an action. */
export const ROW_STATES = ['read', 'accepted', 'corrected', 'dropped'] as const

export type RowState = (typeof ROW_STATES)[number]

/** A row under review: what was printed, what stands now, and why somebody should look at it. */
export type DraftRow = {
  readonly rowId: string
  readonly position: number
  readonly cells: RowCells
  readonly printed: RowCells
  readonly schedule: Schedule
  readonly confidence: number
  readonly findings: readonly CellFinding[]
  readonly source: Place
  readonly state: RowState
  readonly version: number
}

export const cellsOf = (action: ParsedAction): RowCells => ({
  area: action.area,
  componentNo: action.componentNo,
  component: action.component,
  indicator: action.indicator,
  action: action.action,
  evidence: action.evidence,
  target: action.target,
  output: action.output,
  pic: action.pic,
  question: action.question,
})

/** A row waits for a look while the reader doubts it and nobody has accepted, corrected or dropped it. */
export const isDoubtful = (row: Pick<DraftRow, 'state' | 'findings'>): boolean =>
  row.state === 'read' && row.findings.length > 0
