import { isOnlyMarks } from './clean-cell.ts'
import { type Column, columns } from './columns.ts'
import { joinPieces } from './fragments.ts'
import type { GridRow } from './grid-rows.ts'

const isNumeric = (column: Column): boolean =>
  column === 'no' || column === 'target' || column === 'output' || column === 'quantity'

/** A piece of a text cell that is only marks was a lost line; a comma or semicolon belongs to the text. */
const isLost = (column: Column, piece: string): boolean =>
  !isNumeric(column) && isOnlyMarks(piece) && !/^[,;.]+$/.test(piece)

/** Printed lines of one row as one row: the pieces of each column joined from top to bottom. */
export const joinGrid = (lines: readonly GridRow[]): GridRow => {
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) throw new Error('a row has at least one line')
  const values: { [Name in Column]?: string } = {}
  for (const column of columns) {
    const pieces = lines.flatMap(({ values: line }) => (line[column] === undefined ? [] : [line[column]]))
    const readable = pieces.length > 1 ? pieces.filter((piece) => !isLost(column, piece)) : pieces
    if (readable.length > 0) values[column] = readable.reduce(joinPieces, '')
  }
  return {
    values,
    place: { ...first.place, lastLine: last.place.lastLine },
    shifted: lines.some(({ shifted }) => shifted),
  }
}
