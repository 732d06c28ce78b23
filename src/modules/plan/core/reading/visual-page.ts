import { type Alignment, lostColumnAlignments } from './align-cells.ts'
import { fitOf } from './column-fit.ts'
import type { Column } from './columns.ts'
import { gatherComponents } from './component-runs.ts'
import { type GridRow, gridRow, pageAlignments } from './grid-rows.ts'
import { joinGrid } from './join-grid.ts'
import type { RowLine } from './source-lines.ts'
import { partLines } from './visual-lines.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Lost columns are looked for among at most this many possibilities. */
const MAX_TRIALS = 24
/** Rows of a page looked at while trying. */
const TRIAL_LINES = 60

/**
 * Printed lines of one page under their columns. Pieces of cells tell too little by themselves, so on a page that has lost
 * columns each possible loss is tried to the end: the one whose rebuilt rows suit their columns best is taken.
 */
export const visualGrid = (
  rows: readonly RowLine[],
  columns: readonly Column[],
  vocabulary: Vocabulary,
): readonly GridRow[] => {
  const alignments = new Map(pageAlignments(rows, columns, vocabulary))
  for (const [width, same] of Map.groupBy(rows, ({ cells }) => cells.length))
    if (width < columns.length) alignments.set(width, bestLoss(width, same.slice(0, TRIAL_LINES), columns, vocabulary))
  return rows.map((row) => gridRow(row, columns, alignments.get(row.cells.length) ?? []))
}

const bestLoss = (
  width: number,
  rows: readonly RowLine[],
  columns: readonly Column[],
  vocabulary: Vocabulary,
): Alignment => {
  let best: { alignment: Alignment; fit: number } | null = null
  for (const alignment of lostColumnAlignments(width, columns.length, MAX_TRIALS)) {
    const grid = gatherComponents(rows.map((row) => gridRow(row, columns, alignment)))
    const fit = partLines(grid, true, vocabulary).reduce(
      (sum, [from, to]) => sum + rowFit(joinGrid(grid.slice(from, to + 1)), vocabulary),
      0,
    )
    if (!best || fit > best.fit) best = { alignment, fit }
  }
  return best?.alignment ?? []
}

const rowFit = ({ values }: GridRow, vocabulary: Vocabulary): number => {
  let fit = 0
  for (const [column, text] of Object.entries(values)) fit += fitOf(text, vocabulary)(column as Column)
  return fit
}
