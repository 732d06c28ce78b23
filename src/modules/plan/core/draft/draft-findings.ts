import type { CellFinding, FindingReason } from '../parsed-plan.ts'
import { yearsLeft } from '../redate/years-left.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { RowCells } from './row-form.ts'

/** What the reader says of every cell of a row, though it is true of the row as a whole. */
const OF_THE_ROW: ReadonlySet<FindingReason> = new Set(['joined_lines'])

const YEAR = /(?<!\d)20\d\d(?!\d)/g

const isAYear = ({ reason }: CellFinding): boolean => reason === 'year_differs'

type Dated = { readonly cells: Pick<RowCells, 'target'>; readonly schedule: Schedule }

const namesAnotherYear = ({ cells, schedule }: Dated, year: number): boolean =>
  [...(cells.target ?? '').matchAll(YEAR)].some(([each]) => Number(each) !== year) ||
  schedule.months.some((month) => Number(month.slice(0, 4)) !== year)

/**
 * The reader's doubts as a person meets them: each doubt about the whole row once, and a mark where the months lie in another
 * year than the draft's, which the reader cannot know when the document names none.
 */
export const draftFindings = (findings: readonly CellFinding[], row: Dated, year: number): readonly CellFinding[] => {
  const once = findings.filter(
    ({ reason }, at) => !OF_THE_ROW.has(reason) || findings.findIndex((other) => other.reason === reason) === at,
  )
  const known = once.some((finding) => finding.column === 'target' && isAYear(finding))
  return known || !namesAnotherYear(row, year) ? once : [...once, { column: 'target', reason: 'year_differs' }]
}

type Marked = { readonly cells: RowCells; readonly findings: readonly CellFinding[] }

/**
 * A row of a draft that was moved: every text that still names the former year is marked, marks of an earlier move are taken
 * off. Reports on the year before it are meant as they stand. `former` null: the draft is back in the year of its texts.
 */
export const markYearsLeft = <Row extends Marked>(row: Row, former: number | null): Row => {
  const left = former === null ? [] : yearsLeft({ title: null, actions: [row.cells] }, former)
  const marks = left.flatMap(({ field, is }): CellFinding[] =>
    is === 'planYear' && field !== 'title' ? [{ column: field, reason: 'year_differs' }] : [],
  )
  const kept = row.findings.filter((finding) => finding.column === 'target' || !isAYear(finding))
  return marks.length === 0 && kept.length === row.findings.length ? row : { ...row, findings: [...kept, ...marks] }
}

/** How many texts of a row name a year that is no longer the plan's. */
export const countYearsLeft = ({ findings }: Pick<Marked, 'findings'>): number =>
  findings.filter((finding) => finding.column !== 'target' && isAYear(finding)).length
