import type { Column } from './columns.ts'
import { freshness, joinPieces } from './fragments.ts'
import type { GridRow } from './grid-rows.ts'
import { type ColumnWidths, columnWidths, endedEarly } from './line-wrap.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Columns by whose pieces the start of a row is told. */
const JUDGED = [
  'component',
  'indicator',
  'action',
  'evidence',
  'target',
  'output',
  'pic',
] as const satisfies readonly Column[]

/** Most lines that one row takes on a page. */
const MAX_LINES = 48

const MISSING: { readonly [Name in Column]?: number } = { indicator: 2, action: 1.2, evidence: 1, target: 2, output: 1 }
const NEW_ROW = 1.5
/** What the first lines of a page are worth as the rest of a row that the page cut. */
const REST = -0.5
/** A numbered row, or one that names a component, begins with that line. */
const NAMED_START = 2
const NAMED_INSIDE = 5
const GAP = 3
const NOT_ON_TOP = 1.2
/** A second time that begins within a row. */
const TIME_INSIDE = 2.5
const FRESH_TIME = 1.5
/** What a known indicator is worth, and from which likeness it counts for a row instead of against it. */
const KNOWN = 4
const KNOWN_FROM = 0.5
/** Starts worse than this are not worth comparing with known indicators. */
const HOPELESS = -3

type Weigher = {
  readonly rows: readonly GridRow[]
  readonly inked: ReadonlySet<Column>
  readonly widths: ColumnWidths
  readonly top: boolean
  readonly vocabulary: Vocabulary
}

/**
 * Rebuilds rows from printed lines: of all ways to part the lines into rows the one with the highest total (dynamic
 * programming, linear in the lines). A row is the likelier the more of its cells begin anew at its first line, the fewer of
 * its columns are missing or interrupted, and the closer its indicator is to a known one. Answers pairs of first and last
 * index. `top`: the lines stand at the top of a page, so that the first may be the rest of a row.
 */
export const partLines = (
  rows: readonly GridRow[],
  top: boolean,
  vocabulary: Vocabulary,
): readonly (readonly [number, number])[] => {
  const inked = new Set<Column>(JUDGED.filter((column) => rows.some(({ values }) => values[column] !== undefined)))
  const weigher: Weigher = { rows, inked, widths: columnWidths(rows, inked), top, vocabulary }
  const best = new Float64Array(rows.length + 1).fill(Number.NEGATIVE_INFINITY)
  const start = new Int32Array(rows.length + 1)
  best[0] = 0
  for (let from = 0; from < rows.length; from++) extend(weigher, from, best, start)
  const parts: (readonly [number, number])[] = []
  for (let end = rows.length; end > 0; end = start[end] ?? 0) parts.push([start[end] ?? 0, end - 1])
  return parts.toReversed()
}

/** A row that is being put together line by line: its cells so far, where each had its last piece, and what speaks for it. */
type Growing = {
  readonly from: number
  /** How anew its cells begin, misfits left out. */
  anew: number
  readonly texts: Map<Column, string>
  readonly lastAt: Map<Column, number>
  value: number
}

/** Offers every row that begins at `from` to the table of best totals. */
const extend = (weigher: Weigher, from: number, best: Float64Array, start: Int32Array): void => {
  const row: Growing = { from, anew: 0, texts: new Map(), lastAt: new Map(), value: 0 }
  for (let at = from; at < Math.min(weigher.rows.length, from + MAX_LINES); at++) {
    if (isNamed(weigher.rows[at])) row.value += at === from ? NAMED_START : -NAMED_INSIDE
    for (const column of weigher.inked) addPiece(weigher, row, column, at)
    const whole = row.value - missing(row.texts, weigher.inked) + known(weigher, row) - NEW_ROW
    const total = (best[from] ?? 0) + (from === 0 && weigher.top ? Math.max(whole, REST - row.anew) : whole)
    if (total > (best[at + 1] ?? 0)) {
      best[at + 1] = total
      start[at + 1] = from
    }
  }
}

const isNamed = (row: GridRow | undefined): boolean =>
  row?.values.no !== undefined || row?.values.component !== undefined

const addPiece = (weigher: Weigher, row: Growing, column: Column, at: number): void => {
  const piece = weigher.rows[at]?.values[column]
  if (piece === undefined) return
  const last = row.lastAt.get(column)
  const above = row.texts.get(column) ?? ''
  if (last === undefined) {
    const start = startValue(weigher, column, row.from, at)
    row.value += start
    row.anew += Math.max(0, start)
  } else if (last < at - 1) row.value -= GAP
  else if (column === 'target' && freshness(column, above, piece) >= FRESH_TIME) row.value -= TIME_INSIDE
  row.texts.set(column, joinPieces(above, piece))
  row.lastAt.set(column, at)
}

/** A cell that begins: how anew it reads, and whether the line above it in its column had ended for want of room. */
const startValue = ({ rows, widths }: Weigher, column: Column, from: number, at: number): number => {
  const piece = rows[at]?.values[column] ?? ''
  const direct = from > 0 ? rows[from - 1]?.values[column] : undefined
  const above = direct ?? (from > 0 ? lastPiece(rows, column, from - 1) : '')
  const room = direct === undefined || at > from ? 0 : endedEarly(widths.get(column) ?? 0, direct, piece)
  return freshness(column, above, piece) + room - (at > from ? NOT_ON_TOP : 0)
}

/** The piece above in the same column, a few lines up at most: further up it belongs to another row anyway. */
const lastPiece = (rows: readonly GridRow[], column: Column, from: number): string => {
  for (let at = from; at >= Math.max(0, from - 12); at--) {
    const piece = rows[at]?.values[column]
    if (piece !== undefined) return piece
  }
  return ''
}

const missing = (texts: ReadonlyMap<Column, string>, inked: ReadonlySet<Column>): number => {
  let price = 0
  for (const column of inked) if (!texts.has(column)) price += MISSING[column] ?? 0
  return price
}

const known = ({ vocabulary }: Weigher, { texts, value }: Growing): number => {
  const indicator = texts.get('indicator')
  if (indicator === undefined || value < HOPELESS) return 0
  return KNOWN * (vocabulary.indicatorLikeness(indicator) - KNOWN_FROM)
}
