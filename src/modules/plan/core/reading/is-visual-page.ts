import { isNumbering, isTimeLike, startsLower } from './cell-kind.ts'
import { endedEarly } from './line-wrap.ts'
import type { RowLine } from './source-lines.ts'

const MIN_LINES = 3
const MIN_PIECES = 6
/** Printed lines of a cell are short. */
const MAX_PIECE = 72
const MAX_LONG_SHARE = 0.1
/** Lines that go on in mid-sentence and lines that end because they are full make up more than this together. */
const MIN_SIGNS = 0.55
/** Short cells fill their column by chance; without some lines in mid-sentence that says nothing. */
const MIN_LOWER = 0.08

/** Whether a page gives one table line per printed line instead of one per row. */
export const isVisualPage = (rows: readonly RowLine[]): boolean => {
  if (rows.length < MIN_LINES) return false
  const pieces = rows.flatMap(({ cells }) => cells.filter(isProse))
  const long = pieces.filter((piece) => piece.length > MAX_PIECE).length
  if (pieces.length < MIN_PIECES || long > pieces.length * MAX_LONG_SHARE) return false
  const lower = pieces.filter(startsLower).length / pieces.length
  return lower >= MIN_LOWER && lower + fullShare(rows) >= MIN_SIGNS
}

const isProse = (cell: string): boolean => cell !== '' && !isNumbering(cell) && !isTimeLike(cell)

/** Share of neighbouring lines in a column of which the upper had no room for the first word of the lower. */
const fullShare = (rows: readonly RowLine[]): number => {
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  let pairs = 0
  let full = 0
  for (let column = 0; column < width; column++) {
    const pieces = rows.map(({ cells }) => cells[column] ?? '')
    const reach = Math.max(...pieces.map((piece) => piece.length))
    for (const [at, piece] of pieces.entries()) {
      const above = pieces[at - 1] ?? ''
      if (!isProse(piece) || !isProse(above)) continue
      pairs++
      if (endedEarly(reach, above, piece) <= 0) full++
    }
  }
  return pairs === 0 ? 0 : full / pairs
}
