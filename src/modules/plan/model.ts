/** The pure door of `plan`: types and derived values that pages may use in the browser. */
export {
  ACTION_STATES,
  type ActionState,
  type ActionWithDuties,
  type AreaGroup,
  stateOfAction,
} from './core/action-groups.ts'
export { CELL_MAXIMUM } from './core/draft/cell-maximum.ts'
export { type DraftRow, isDoubtful } from './core/draft/draft-row.ts'
export type { RowCells, RowProblems } from './core/draft/row-form.ts'
export type { AreaNumber, CellFinding, ParsedPlan } from './core/parsed-plan.ts'
export type { AreaChoice, DueItem, PlanObligation, PlanSummary, RibbonCell } from './core/plan-views.ts'
export { may as mayInPlan } from './core/policy.ts'
