import type { RowCells } from './draft/row-form.ts'
import type { AreaNumber } from './parsed-plan.ts'
import type { PlanState } from './plan-state.ts'
import type { Schedule } from './schedule/schedule.ts'

/** A plan in a list. Counts are of obligations. */
export type PlanSummary = {
  readonly planId: string
  readonly year: number
  readonly title: string
  readonly state: PlanState
  readonly actions: number
  /** Actions without any obligation. */
  readonly unscheduled: number
  readonly obligations: number
  readonly done: number
  readonly overdue: number
}

/** One action of a living plan: the cells of its row and what follows from them. */
export type PlanAction = RowCells & {
  readonly actionId: string
  readonly position: number
  readonly evidenceItems: readonly string[]
  readonly schedule: Schedule
  readonly outputCount: number | null
  readonly outputUnit: string | null
  /** The colleague in charge; `pic` is what the document says in words. */
  readonly picPersonId: string | null
}

/** One duty: what is due when. `dueDate` is an ISO date; it ends at 23:59:59 in the unit's zone. */
export type PlanObligation = {
  readonly obligationId: string
  readonly actionId: string
  readonly firstMonth: string
  readonly lastMonth: string
  readonly dueDate: string
  readonly expectedCount: number
  readonly expectedDocuments: readonly string[]
  /** Which of several deliverables of the row, "RKT"; null for the row as a whole. */
  readonly label: string | null
  readonly doneAt: Date | null
  readonly doneNote: string | null
}

/** An obligation with the words of its action, for lists of months and of what is due. */
export type DueItem = PlanObligation &
  Pick<RowCells, 'area' | 'component' | 'indicator' | 'action' | 'pic' | 'question'> & {
    readonly planId: string
    readonly doneBy: string | null
    readonly planYear: number
    /** How many obligations the action has; this is one of them. */
    readonly parts: number
  }

/** A duty in words, as far as the document has any. */
export const dutyName = ({ label, action, indicator, component }: DueItem): string =>
  [label, action ?? indicator ?? component].filter(Boolean).join(': ')

/** One area, or what belongs to none; null: all of them. */
export type AreaChoice = AreaNumber | 'none' | null

/** Obligations of one area that fall due in one month (ISO, "2026-11"). */
export type RibbonCell = {
  readonly area: AreaNumber | null
  readonly month: string
  readonly all: number
  readonly done: number
  readonly overdue: number
}
