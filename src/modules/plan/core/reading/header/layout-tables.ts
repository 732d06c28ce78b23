import type { Block, Paragraph, TableRow } from '../../document.ts'
import { cleanLine } from './clean-line.ts'

type Rows = { readonly kind: 'table'; readonly rows: readonly TableRow[] }

const LAYOUT =
  /^(?:menimbang|mengingat|memperhatikan|menetapkan|ke(?:satu|dua|tiga|empat|lima)|pertama|kedua|ketiga|ditetapkan)\b/i
const SIGNED = /\b(?:NIP|NRP)\b[\s.:]*\d/

/** Signatures stand in few columns. */
const MOST_COLUMNS = 4

/** Tables that follow each other around a signature are one: the room for the hand parts office and name. */
export const joinSignatures = (blocks: readonly Block[]): readonly (Paragraph | Rows)[] => {
  const joined: (Paragraph | { kind: 'table'; rows: TableRow[]; narrow: boolean })[] = []
  for (const block of blocks) {
    const before = joined.at(-1)
    if (block.kind === 'paragraph') joined.push(block)
    else if (before?.kind === 'table' && before.narrow && isNarrow(block.rows)) {
      before.rows.push(EMPTY_ROW)
      for (const row of block.rows) before.rows.push(row)
    } else joined.push({ kind: 'table', rows: [...block.rows], narrow: isNarrow(block.rows) })
  }
  return joined
}

const EMPTY_ROW: TableRow = { cells: [], place: { page: null, sheet: null, firstLine: 0, lastLine: 0 } }

const isNarrow = (rows: readonly TableRow[]): boolean => rows.every((row) => row.cells.length <= MOST_COLUMNS)

/**
 * The lines of a table that only sets words in columns: a decree's parts, or signatures side by side, read one column after
 * the other so that each name keeps its own office and number. No lines for a table of rows.
 */
export const layoutLines = (rows: readonly TableRow[]): readonly string[] => {
  const cells = rows.map((row) => row.cells.map((cell) => cleanLine(cell.text)))
  if (isNarrow(rows) && cells.some((row) => row.some((cell) => SIGNED.test(cell)))) return byColumn(cells)
  const filled = cells.map((row) => row.filter((cell) => cell !== ''))
  const narrow = filled.every((row) => row.length <= 2)
  const layout = filled.some((row) => row.some((cell) => LAYOUT.test(cell)))
  return narrow || layout ? filled.map((row) => row.join(' ')) : []
}

const byColumn = (rows: readonly (readonly string[])[]): readonly string[] => {
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0)
  return Array.from({ length: width }, (_, column) => [...rows.map((cells) => cells[column] ?? ''), '']).flat()
}
