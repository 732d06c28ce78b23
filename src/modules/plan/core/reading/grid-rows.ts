import type { Place } from '../document.ts'
import { type Alignment, alignCells, straightAlignment } from './align-cells.ts'
import { fitOf } from './column-fit.ts'
import type { Column, Values } from './columns.ts'
import type { RowLine } from './source-lines.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A printed row whose cells stand under their columns. `shifted`: not where they were printed. */
export type GridRow = { readonly values: Values; readonly place: Place; readonly shifted: boolean }

const SAMPLE = 60
/** Fit from which a cell counts as out of place, so that its row is looked at alone. */
const MISFIT = -2.5
/** What the printed place is worth besides, shared among the rows: a few rows are little evidence of a shift. */
const FEW_ROWS = 2
/** What its printed place is worth to a cell with ink: little on a page that has lost columns, for there all may be moved. */
const STRAIGHT = { sameWidth: 1.2, otherWidth: 0.25, row: 1.2 } as const

/**
 * Puts the rows of one page under the columns. Rows of the same width shift together; a single row moves against its page
 * only when a cell cannot be where it stands.
 */
export const gridRows = (
  rows: readonly RowLine[],
  columns: readonly Column[],
  vocabulary: Vocabulary,
): readonly GridRow[] => {
  const alignments = pageAlignments(rows, columns, vocabulary)
  return rows.map((row) => {
    const usual = alignments.get(row.cells.length) ?? []
    const moved = isMisfit(row, columns, usual)
    return gridRow(row, columns, moved ? rowAlignment(row, columns, usual, vocabulary) : usual)
  })
}

/** The alignment of each width of row that a page has. */
export const pageAlignments = (
  rows: readonly RowLine[],
  columns: readonly Column[],
  vocabulary: Vocabulary,
): ReadonlyMap<number, Alignment> => {
  const alignments = new Map<number, Alignment>()
  for (const [width, same] of Map.groupBy(rows, ({ cells }) => cells.length))
    alignments.set(width, pageAlignment(width, same, columns, vocabulary))
  return alignments
}

const pageAlignment = (
  width: number,
  rows: readonly RowLine[],
  columns: readonly Column[],
  vocabulary: Vocabulary,
): Alignment => {
  const straight = straightAlignment(width, columns.length)
  const telling = rows.filter(({ cells }) => !isSingle(cells)).slice(0, SAMPLE)
  if (telling.length === 0 && width === columns.length) return straight
  const looks = telling.map(({ cells }) => cells.map((cell) => fitOf(cell, vocabulary)))
  const inked = telling.map(({ cells }) => cells.map((cell) => cell !== ''))
  return alignCells({
    cells: width,
    rows: telling.length,
    columns,
    fit: (cell, column) => looks.reduce((sum, fits) => sum + (fits[cell]?.(columns[column] ?? 'other') ?? 0), 0),
    weight: (cell) => inked.filter((row) => row[cell]).length,
    usual: straight,
    usualValue: width === columns.length ? STRAIGHT.sameWidth + FEW_ROWS / telling.length : STRAIGHT.otherWidth,
  })
}

/** A row under its columns by a given alignment; two cells of one column are joined. */
export const gridRow = (row: RowLine, columns: readonly Column[], alignment: Alignment): GridRow => {
  const values: { [Name in Column]?: string } = {}
  let shifted = false
  for (const [at, cell] of row.cells.entries()) {
    const position = alignment[at] ?? null
    const column = position === null ? undefined : columns[position]
    if (cell === '' || column === undefined) continue
    values[column] = values[column] === undefined ? cell : `${values[column]} ${cell}`
    if (position !== at) shifted = true
  }
  return { values, place: row.place, shifted }
}

/** A row of a single cell is mostly the rest of another: where it stands says more than what it says. */
const isSingle = (cells: readonly string[]): boolean => cells.filter((cell) => cell !== '').length < 2

const isMisfit = ({ cells }: RowLine, columns: readonly Column[], alignment: Alignment): boolean =>
  !isSingle(cells) &&
  cells.some((cell, at) => {
    if (cell === '') return false
    const position = alignment[at] ?? null
    const column = position === null ? undefined : columns[position]
    return column === undefined || fitOf(cell, null)(column) <= MISFIT
  })

const rowAlignment = (
  { cells }: RowLine,
  columns: readonly Column[],
  usual: Alignment,
  vocabulary: Vocabulary,
): Alignment => {
  const looks = cells.map((cell) => fitOf(cell, vocabulary))
  return alignCells({
    cells: cells.length,
    rows: 1,
    columns,
    fit: (cell, column) => looks[cell]?.(columns[column] ?? 'other') ?? 0,
    weight: (cell) => (cells[cell] === '' ? 0 : 1),
    usual,
    usualValue: STRAIGHT.row,
  })
}
