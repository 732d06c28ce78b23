import { splitEvidence } from '../evidence-items.ts'
import { generateObligations } from '../obligations/generate-obligations.ts'
import { parseOutput } from '../output.ts'
import type { PlanAction, PlanObligation } from '../plan-views.ts'
import type { DraftRow } from './draft-row.ts'

type NewObligation = Omit<PlanObligation, 'doneAt' | 'doneNote'> & { readonly key: string }

export type NewPlanContent = {
  readonly actions: readonly PlanAction[]
  readonly obligations: readonly NewObligation[]
}

const actionFromRow = (row: DraftRow, position: number, actionId: string): PlanAction => {
  const { cells } = row
  const output = parseOutput(cells.output)
  return {
    ...cells,
    actionId,
    position,
    schedule: row.schedule,
    evidenceItems: splitEvidence(cells.evidence),
    outputCount: output.count,
    outputUnit: output.unit,
    picPersonId: null,
  }
}

/** What a reviewed draft becomes: an action for every row that was not dropped, and what each of them owes in the year. */
export const planFromDraft = (rows: readonly DraftRow[], year: number, newId: () => string): NewPlanContent => {
  const actions = rows
    .filter((row) => row.state !== 'dropped')
    .map((row, position) => actionFromRow(row, position, newId()))
  const sources = actions.map((each) => ({
    actionId: each.actionId,
    schedule: each.schedule,
    outputCount: each.outputCount,
    words: [each.indicator, each.action, each.evidence, each.output],
    evidenceItems: each.evidenceItems,
  }))
  const obligations = generateObligations(sources, { planYear: year }).map((each) => ({
    obligationId: newId(),
    actionId: each.actionId,
    key: each.key,
    firstMonth: each.firstMonth,
    lastMonth: each.lastMonth,
    dueDate: each.dueDate,
    expectedCount: each.expectedCount,
    expectedDocuments: each.expectedDocuments,
    label: each.label,
  }))
  return { actions, obligations }
}
