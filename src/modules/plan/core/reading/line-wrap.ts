import type { Column } from './columns.ts'
import type { GridRow } from './grid-rows.ts'

/** Printed width of each column in letters: what its longer lines reach. */
export type ColumnWidths = ReadonlyMap<Column, number>

/** Of many lines one may hold a word without a break: the width is the length that all but this share keep to. */
const OVERLONG_SHARE = 0.04

export const columnWidths = (rows: readonly GridRow[], columns: Iterable<Column>): ColumnWidths => {
  const widths = new Map<Column, number>()
  for (const column of columns) {
    const lengths = rows.flatMap(({ values }) => (values[column] === undefined ? [] : [values[column].length]))
    lengths.sort((one, other) => other - one)
    widths.set(column, lengths[Math.floor(lengths.length * OVERLONG_SHARE)] ?? 0)
  }
  return widths
}

const ROOM = 0.75
const SOME_ROOM = 0.9

/**
 * Whether a line of a cell ended because it was full. The next line's first word would still have had room: the cell had
 * ended, and what follows begins another (positive, up to 1.5); it had none: the line was wrapped (-1).
 */
export const endedEarly = (width: number, above: string, next: string): number => {
  const [word = ''] = next.split(' ', 1)
  const share = (above.length + 1 + word.length) / Math.max(1, width)
  if (share <= ROOM) return 1.5
  if (share <= SOME_ROOM) return 0.5
  return share > 1 ? -1 : 0
}
