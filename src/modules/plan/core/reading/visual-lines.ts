import { isNumbering, isTimeLike, startsLower } from './cell-kind.ts'
import type { Column } from './columns.ts'
import { freshness, joinPieces } from './fragments.ts'
import type { GridRow } from './grid-rows.ts'
import type { RowLine } from './source-lines.ts'
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
const MIN_LINES = 3
/** Printed lines of one cell are short, and many of them go on in mid-sentence. */
const MAX_PIECE = 72
const MIN_LOWER_SHARE = 0.22

/** Whether a page gives one table line per printed line instead of one per row. */
export const isVisualPage = (rows: readonly RowLine[]): boolean => {
  if (rows.length < MIN_LINES) return false
  let pieces = 0
  let long = 0
  let lower = 0
  for (const { cells } of rows)
    for (const text of cells) {
      if (isNumbering(text) || text === '' || isTimeLike(text)) continue
      pieces++
      if (text.length > MAX_PIECE) long++
      if (startsLower(text)) lower++
    }
  return pieces >= MIN_LINES && long <= pieces * 0.1 && lower >= pieces * MIN_LOWER_SHARE
}

const MISSING: { readonly [Name in Column]?: number } = { indicator: 2, action: 1.2, evidence: 1, target: 2, output: 1 }
const NEW_ROW = 1.5
const NUMBER_INSIDE = 5
const GAP = 3
const NOT_ON_TOP = 0.6
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
  readonly vocabulary: Vocabulary
}

/**
 * Rebuilds rows from printed lines: of all ways to part the lines into rows the one with the highest total (dynamic
 * programming, linear in the lines). A row is the likelier the more of its cells begin anew at its first line, the fewer of
 * its columns are missing or interrupted, and the closer its indicator is to a known one. Answers pairs of first and last
 * index.
 */
export const partLines = (rows: readonly GridRow[], vocabulary: Vocabulary): readonly (readonly [number, number])[] => {
  const inked = new Set<Column>(JUDGED.filter((column) => rows.some(({ values }) => values[column] !== undefined)))
  const weigher: Weigher = { rows, inked, vocabulary }
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
  readonly texts: Map<Column, string>
  readonly lastAt: Map<Column, number>
  value: number
}

/** Offers every row that begins at `from` to the table of best totals. */
const extend = (weigher: Weigher, from: number, best: Float64Array, start: Int32Array): void => {
  const row: Growing = { from, texts: new Map(), lastAt: new Map(), value: 0 }
  for (let at = from; at < Math.min(weigher.rows.length, from + MAX_LINES); at++) {
    if (at > from && weigher.rows[at]?.values.no !== undefined) row.value -= NUMBER_INSIDE
    for (const column of weigher.inked) addPiece(weigher, row, column, at)
    const whole = row.value - missing(row.texts, weigher.inked) + known(weigher, row) - NEW_ROW
    const total = (best[from] ?? 0) + whole
    if (total > (best[at + 1] ?? 0)) {
      best[at + 1] = total
      start[at + 1] = from
    }
  }
}

const addPiece = (weigher: Weigher, row: Growing, column: Column, at: number): void => {
  const piece = weigher.rows[at]?.values[column]
  if (piece === undefined) return
  const last = row.lastAt.get(column)
  const above = row.texts.get(column) ?? ''
  if (last === undefined) row.value += startValue(weigher, column, row.from, at)
  else if (last < at - 1) row.value -= GAP
  else if (column === 'target' && freshness(column, above, piece) >= FRESH_TIME) row.value -= TIME_INSIDE
  row.texts.set(column, joinPieces(above, piece))
  row.lastAt.set(column, at)
}

const startValue = ({ rows }: Weigher, column: Column, from: number, at: number): number => {
  const above = from > 0 ? lastPiece(rows, column, from - 1) : ''
  return freshness(column, above, rows[at]?.values[column] ?? '') - (at > from ? NOT_ON_TOP : 0)
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
