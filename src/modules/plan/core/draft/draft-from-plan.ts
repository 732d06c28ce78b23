import type { ParsedHeader, ParsedPlan } from '../parsed-plan.ts'
import { parseSchedule } from '../schedule/parse-schedule.ts'
import { draftFindings } from './draft-findings.ts'
import { cellsOf, type DraftRow } from './draft-row.ts'
import { isPlanYear } from './plan-years.ts'

export type Draft = {
  readonly record: {
    readonly title: string
    /** The year the document speaks of; null when it names none. */
    readonly documentYear: number | null
    /** The year the plan will live in: the document's, until a person re-dates it. */
    readonly year: number
    readonly header: ParsedHeader
  }
  readonly rows: readonly DraftRow[]
}

/** Longest title kept; a longer one is a paragraph that was taken for a title. */
const TITLE_MAXIMUM = 500

const titleFromFileName = (fileName: string): string =>
  fileName
    .replace(/\.[^.]+$/, '')
    .replace(/[_\s]+/g, ' ')
    .trim()

/** Lays a plan that was read out for review: every row as printed, nothing accepted yet. `newId` gives unique ids. */
export const draftFromPlan = (plan: ParsedPlan, fileName: string, thisYear: number, newId: () => string): Draft => {
  const { actions, ...header } = plan
  const title = (plan.title ?? titleFromFileName(fileName)).slice(0, TITLE_MAXIMUM) || fileName
  // A date in the signature may be of another century: no plan lives there.
  const year = plan.year !== null && isPlanYear(plan.year) ? plan.year : thisYear
  return {
    record: { title, documentYear: plan.year, year, header },
    rows: actions.map((action, position) => {
      const cells = cellsOf(action)
      // Without a year of its own the document could not date "Juni, Desember": this year can.
      const schedule = plan.year === year ? action.schedule : parseSchedule(action.target, year)
      return {
        rowId: newId(),
        position,
        cells,
        printed: cells,
        schedule,
        confidence: action.confidence,
        findings: draftFindings(action.findings, { cells, schedule }, year),
        source: action.source,
        state: 'read',
        version: 1,
      }
    }),
  }
}
