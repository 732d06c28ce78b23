import { type Instrument, matchQuestion } from '#modules/instrument/model.ts'
import { splitEvidence } from '../evidence-items.ts'
import { parseOutput } from '../output.ts'
import type { ActionColumn, CellFinding, FindingReason, ParsedAction } from '../parsed-plan.ts'
import { parseSchedule } from '../schedule/parse-schedule.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { Column } from './columns.ts'
import { addReason, type Draft } from './draft-row.ts'
import { unmarkList } from './list-text.ts'
import { type KnownWords, mendTornWords } from './torn-words.ts'

export type Finishing = {
  readonly instrument: Instrument
  readonly planYear: number | null
  readonly known: KnownWords
  /** Columns that this table fills in most of its rows: an empty cell there is worth a look. */
  readonly usual: ReadonlySet<Column>
}

/** Below this the question is shown as doubtful. */
const SURE_QUESTION = 0.45
/** What a doubt takes off the confidence of its row. */
const DOUBT: Readonly<Record<FindingReason, number>> = {
  joined_over_page: 0.05,
  joined_lines: 0.04,
  split_fused_row: 0.2,
  carried_down: 0.02,
  shifted_columns: 0.1,
  unreadable: 0.15,
  missing: 0.12,
  area_guessed: 0.05,
  schedule_unclear: 0.05,
  year_differs: 0.03,
  question_unsure: 0.08,
  question_none: 0.1,
}

/** Turns an assembled row into the contract's action: texts cleaned of list marks, schedule, output, evidence and question read. */
export const finishAction = (draft: Draft, finishing: Finishing): ParsedAction => {
  const { values, area, component } = draft
  const text = (column: Column): string | null => tidy(values[column], finishing.known)
  const indicator = listless(text('indicator'))
  const action = listless(text('action'))
  const evidence = listless(text('evidence'))
  const target = text('target')
  const output = text('output')
  const schedule = parseSchedule(target, finishing.planYear)
  const named = component === null ? null : tidy(component, finishing.known)
  const match = matchQuestion(finishing.instrument, { area, component: named, indicator, action, evidence })
  noteMissing(draft, finishing.usual)
  noteSchedule(draft, target, schedule, finishing.planYear)
  if (match.code === null) addReason(draft, 'question', 'question_none')
  else if (match.confidence < SURE_QUESTION) addReason(draft, 'question', 'question_unsure')
  const { count, unit } = parseOutput(output)
  const findings = findingsOf(draft)
  return {
    area,
    areaName: draft.areaName,
    componentNo: draft.componentNo,
    component: named,
    indicator,
    action,
    evidence,
    target,
    output,
    pic: text('pic'),
    schedule,
    question: match.code,
    evidenceItems: splitEvidence(values.evidence === undefined ? null : tidy(values.evidence, finishing.known)),
    outputCount: count,
    outputUnit: unit,
    confidence: confidenceOf(findings),
    source: draft.place,
    findings,
  }
}

const tidy = (text: string | undefined | null, known: KnownWords): string | null =>
  text === undefined || text === null || text === '' ? null : mendTornWords(text, known)

const listless = (text: string | null): string | null => (text === null ? null : unmarkList(text))

const CHECKED = [
  'indicator',
  'action',
  'evidence',
  'target',
  'output',
  'component',
] as const satisfies readonly (Column & ActionColumn)[]

const noteMissing = (draft: Draft, usual: ReadonlySet<Column>): void => {
  for (const column of CHECKED) {
    const empty = column === 'component' ? draft.component === null : draft.values[column] === undefined
    if (empty && usual.has(column) && !draft.reasons.get(column)?.has('unreadable')) addReason(draft, column, 'missing')
  }
}

const noteSchedule = (draft: Draft, target: string | null, schedule: Schedule, planYear: number | null): void => {
  if (target === null) return
  if (schedule.kind === 'other' || schedule.kind === 'none') addReason(draft, 'target', 'schedule_unclear')
  const years = target.match(/\b20\d\d\b/g) ?? []
  if (planYear !== null && years.some((year) => Number(year) !== planYear)) addReason(draft, 'target', 'year_differs')
}

const findingsOf = ({ reasons }: Draft): readonly CellFinding[] =>
  [...reasons].flatMap(([column, each]) => [...each].map((reason) => ({ column, reason })))

const confidenceOf = (findings: readonly CellFinding[]): number => {
  const doubt = findings.reduce((sum, { reason }) => sum + DOUBT[reason], 0)
  return Math.round(Math.max(0.05, 1 - doubt) * 100) / 100
}
