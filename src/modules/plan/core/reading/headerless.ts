import { straightAlignment } from './align-cells.ts'
import type { Column } from './columns.ts'
import { pageAlignments } from './grid-rows.ts'
import { headerOf, isNumberRow } from './header-row.ts'
import type { Section } from './sections.ts'
import type { RowLine, SourceLine } from './source-lines.ts'
import type { Vocabulary } from './vocabulary.ts'
import { headingAt } from './wrapped-heading.ts'

/** The order in which action tables of the common template print their columns. */
const USUAL_ORDER: readonly Column[] = ['no', 'component', 'indicator', 'action', 'evidence', 'target', 'output', 'pic']
const MIN_WIDTH = 4
const MIN_ROWS = 3
/** Mean likeness with known indicators from which a column is taken for them. */
const MIN_LIKENESS = 0.5

/**
 * An action table whose header is lost, when the document has none with a header: the rows of the commonest width, their
 * columns told by content. Null unless it names a change area and holds known indicators: inventing a plan is worse.
 */
export const headerlessSection = (
  lines: readonly SourceLine[],
  vocabulary: Vocabulary,
): { readonly section: Section; readonly columns: readonly Column[] } | null => {
  const wide = lines.filter((line): line is RowLine => line.kind === 'row' && line.cells.length >= MIN_WIDTH)
  const rows = wide.filter(({ cells }) => headerOf(cells) === null && !isNumberRow(cells))
  const width = commonWidth(rows)
  const same = rows.filter(({ cells }) => cells.length === width)
  if (same.length < MIN_ROWS || !rows.some((_, at) => headingAt(rows, at, vocabulary)?.heading.guessed === false))
    return null
  const columns = columnsOf(width, same, vocabulary)
  if (likeness(same, columns, vocabulary) < MIN_LIKENESS) return null
  const cells = new Array<string>(width).fill('')
  return { section: { header: { cells, meanings: cells.map(() => []) }, lines: rows }, columns }
}

const commonWidth = (rows: readonly RowLine[]): number => {
  const counts = [...Map.groupBy(rows, ({ cells }) => cells.length)].map(([width, same]) => ({
    width,
    count: same.length,
  }))
  return counts.toSorted((one, other) => other.count - one.count)[0]?.width ?? 0
}

const columnsOf = (width: number, rows: readonly RowLine[], vocabulary: Vocabulary): readonly Column[] => {
  const alignment =
    pageAlignments(rows, USUAL_ORDER, vocabulary).get(width) ?? straightAlignment(width, USUAL_ORDER.length)
  return alignment.map((position) => (position === null ? undefined : USUAL_ORDER[position]) ?? 'other')
}

const likeness = (rows: readonly RowLine[], columns: readonly Column[], vocabulary: Vocabulary): number => {
  const at = columns.indexOf('indicator')
  const cells = rows.map(({ cells: row }) => row[at] ?? '').filter((cell) => cell !== '')
  return cells.reduce((sum, cell) => sum + vocabulary.indicatorLikeness(cell), 0) / Math.max(1, cells.length)
}
