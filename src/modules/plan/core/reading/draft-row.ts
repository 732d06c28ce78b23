import type { Place } from '../document.ts'
import type { ActionColumn, AreaNumber, FindingReason } from '../parsed-plan.ts'
import type { Column } from './columns.ts'

/** An action row while it is put together. */
export type Draft = {
  readonly values: { [Name in Column]?: string }
  place: Place
  readonly reasons: Map<ActionColumn, Set<FindingReason>>
  area: AreaNumber | null
  areaName: string | null
  componentNo: number | null
  component: string | null
  /** The row prints no component of its own and stands under the one above: how these tables are printed, so no doubt. */
  readonly componentCarried: boolean
}

export const addReason = (draft: Draft, column: ActionColumn, reason: FindingReason): void => {
  const reasons = draft.reasons.get(column)
  if (reasons) reasons.add(reason)
  else draft.reasons.set(column, new Set([reason]))
}

/** Columns whose cells make up an action row, as the findings name them. */
export const actionCells = [
  'indicator',
  'action',
  'evidence',
  'target',
  'output',
  'pic',
] as const satisfies readonly (Column & ActionColumn)[]
