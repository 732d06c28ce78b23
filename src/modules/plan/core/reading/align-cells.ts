import type { Column } from './columns.ts'

/** For each printed cell the position of its column in the header, or null where it has none. */
export type Alignment = readonly (number | null)[]

/** `fit(cell, column position)`: how well the cells at a position suit a column; `weight(cell)`: how many of them have ink. */
export type AlignInput = {
  readonly cells: number
  readonly columns: readonly Column[]
  readonly fit: (cell: number, column: number) => number
  readonly weight: (cell: number) => number
  readonly rows: number
  /** Where a cell stands when nothing speaks against it, and what that is worth per cell with ink. */
  readonly usual: Alignment
  readonly usualValue: number
}

/** Price of leaving inked cells out, per cell with ink: dearer than any misfit but the impossible. */
const LOST_INK = 6
/** Price per row of a column without a cell between columns that have one: columns are lost at the ends more often. */
const LOST_BETWEEN = 0.8
/** What the usual place is worth at least, so that blanks keep their order. */
const USUAL_BLANK = 0.05

/**
 * Order-keeping assignment of cells to columns with the highest total fit (the alignment of Needleman and Wunsch 1970
 * without gap costs for columns): finds lost leading, trailing or inner columns and rows shifted left.
 */
export const alignCells = (input: AlignInput): Alignment => {
  const { cells, columns } = input
  const width = columns.length + 1
  const best = new Float64Array((cells + 1) * width)
  const came = new Uint8Array((cells + 1) * width)
  for (let at = 1; at < best.length; at++) {
    const [value, step] = bestStep(input, best, Math.floor(at / width), at % width)
    best[at] = value
    came[at] = step
  }
  return traceBack(came, cells, columns.length)
}

const LEAVE_CELL = 1
const LEAVE_COLUMN = 2
const MATCH = 3

/** The best way to have used up `cell` cells and `column` columns, and its last step. */
const bestStep = (
  { cells, columns, rows, fit, weight, usual, usualValue }: AlignInput,
  best: Float64Array,
  cell: number,
  column: number,
): readonly [value: number, step: number] => {
  const width = columns.length + 1
  const at = cell * width + column
  const between = cell > 0 && cell < cells ? LOST_BETWEEN * rows : 0
  const leaveColumn = column > 0 ? (best[at - 1] ?? 0) - between : Number.NEGATIVE_INFINITY
  if (cell === 0) return [leaveColumn, LEAVE_COLUMN]
  const inked = weight(cell - 1)
  const leaveCell = (best[at - width] ?? 0) - LOST_INK * inked
  const left = leaveCell > leaveColumn ? ([leaveCell, LEAVE_CELL] as const) : ([leaveColumn, LEAVE_COLUMN] as const)
  if (column === 0) return left
  const bonus = usual[cell - 1] === column - 1 ? usualValue * inked + USUAL_BLANK : 0
  const match = (best[at - width - 1] ?? 0) + fit(cell - 1, column - 1) + bonus
  return match > left[0] ? [match, MATCH] : left
}

const traceBack = (came: Uint8Array, cells: number, columns: number): Alignment => {
  const alignment: (number | null)[] = new Array(cells).fill(null)
  let cell = cells
  let column = columns
  while (cell > 0 || column > 0) {
    const step = came[cell * (columns + 1) + column]
    if (step === MATCH) alignment[--cell] = --column
    else if (step === LEAVE_CELL) cell--
    else column--
  }
  return alignment
}

/** Cell i under column i; cells beyond the header have none. */
export const straightAlignment = (cells: number, columns: number): Alignment =>
  Array.from({ length: cells }, (_, at) => (at < columns ? at : null))

/** All ways to keep `cells` cells in order under as many of the columns: which columns were lost. At most `limit`. */
export const lostColumnAlignments = (cells: number, columns: number, limit: number): readonly Alignment[] => {
  const found: number[][] = []
  const choose = (from: number, chosen: readonly number[]): void => {
    if (found.length >= limit) return
    if (chosen.length === cells) {
      found.push([...chosen])
      return
    }
    for (let at = from; at <= columns - (cells - chosen.length); at++) choose(at + 1, [...chosen, at])
  }
  choose(0, [])
  return found
}
