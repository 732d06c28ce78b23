import type { Column } from './columns.ts'

/** For each printed cell the position of its column in the header, or null where it has none. */
export type Alignment = readonly (number | null)[]

/** `fit(cell, column position)`: how well the cells at a position suit a column; `weight(cell)`: how many of them have ink. */
export type AlignInput = {
  readonly cells: number
  readonly columns: readonly Column[]
  readonly fit: (cell: number, column: number) => number
  readonly weight: (cell: number) => number
  /** Where a cell stands when nothing speaks against it, and what that is worth per cell with ink. */
  readonly usual: Alignment
  readonly usualValue: number
}

/** Price of leaving inked cells out, per cell with ink: dearer than any misfit but the impossible. */
const LOST_INK = 6
/** What the usual place is worth at least, so that blanks keep their order. */
const USUAL_BLANK = 0.05

/**
 * Order-keeping assignment of cells to columns with the highest total fit (the alignment of Needleman and Wunsch 1970
 * without gap costs for columns): finds lost leading, trailing or inner columns and rows shifted left.
 */
export const alignCells = ({ cells, columns, fit, weight, usual, usualValue }: AlignInput): Alignment => {
  const width = columns.length + 1
  const best = new Float64Array((cells + 1) * width)
  const came = new Uint8Array((cells + 1) * width)
  const [LEAVE_CELL, LEAVE_COLUMN, MATCH] = [1, 2, 3]
  for (let cell = 0; cell <= cells; cell++) {
    for (let column = 0; column < width; column++) {
      if (cell === 0 && column === 0) continue
      const at = cell * width + column
      best[at] = Number.NEGATIVE_INFINITY
      const offer = (value: number, step: number) => {
        if (value <= (best[at] ?? 0)) return
        best[at] = value
        came[at] = step
      }
      if (column > 0) offer(best[at - 1] ?? 0, LEAVE_COLUMN)
      if (cell > 0) offer((best[at - width] ?? 0) - LOST_INK * weight(cell - 1), LEAVE_CELL)
      if (cell > 0 && column > 0) {
        const usualBonus = usual[cell - 1] === column - 1 ? usualValue * weight(cell - 1) + USUAL_BLANK : 0
        offer((best[at - width - 1] ?? 0) + fit(cell - 1, column - 1) + usualBonus, MATCH)
      }
    }
  }
  const alignment: (number | null)[] = new Array(cells).fill(null)
  for (let cell = cells, column = columns.length; cell > 0 || column > 0; ) {
    const step = came[cell * width + column]
    if (step === MATCH) alignment[--cell] = --column
    else if (step === LEAVE_CELL) cell--
    else column--
  }
  return alignment
}

/** Cell i under column i; cells beyond the header have none. */
export const straightAlignment = (cells: number, columns: number): Alignment =>
  Array.from({ length: cells }, (_, at) => (at < columns ? at : null))
