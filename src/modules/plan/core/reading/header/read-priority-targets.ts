import type { NeutralDocument, TableRow } from '../../document.ts'
import { cleanLine } from './clean-line.ts'
import { findSection } from './find-section.ts'
import { type HeaderLine, joinLines } from './header-lines.ts'

const TITLE = /^(?:target|program|kegiatan|sasaran)(?:-target)?\s+prioritas\b/i
const NUMBER = /^\(?(\d{1,3})\s*[.)]?$/

/** The yearly priorities: from their table (a number and a text in each row), one cell a line, or from a list. */
export const readPriorityTargets = (document: NeutralDocument, lines: readonly HeaderLine[]): readonly string[] => {
  const rows = document.blocks.flatMap((block): readonly TableRow[] => (block.kind === 'table' ? block.rows : []))
  const table = fromRows(rows)
  if (table.length > 0) return table
  const column = fromColumn(lines)
  return column.length > 0 ? column : findSection(lines, TITLE)
}

const filled = (row: TableRow): readonly string[] =>
  row.cells.map((cell) => cleanLine(cell.text)).filter((text) => text !== '')

/** Rows under the header "Target Prioritas": each counts on from the one before; a row without a number goes on with the last. */
const fromRows = (rows: readonly TableRow[]): readonly string[] => {
  const start = rows.findIndex((row) => isTitleRow(filled(row)))
  if (start < 0) return []
  const items: string[][] = []
  for (const row of rows.slice(start + 1)) {
    const cells = filled(row)
    if (isTitleRow(cells) || cells.every((cell) => NUMBER.test(cell))) continue
    const number = Number(NUMBER.exec(cells[0] ?? '')?.[1] ?? Number.NaN)
    if (number === items.length + 1 && cells.length >= 2) items.push([...cells.slice(1, 2)])
    else if (Number.isNaN(number) && cells.length === 1 && items.length > 0) items.at(-1)?.push(cells[0] ?? '')
    else break
  }
  return items.map(joinLines)
}

/** Longest column title. */
const LONGEST_TITLE = 50

const isTitleRow = (cells: readonly string[]): boolean =>
  cells.length <= 6 && cells.slice(0, 2).some((cell) => TITLE.test(cell) && cell.length <= LONGEST_TITLE)

/** One cell a line: "No", "Target Prioritas", "1", "Pembentukan …", "2", … */
const fromColumn = (lines: readonly HeaderLine[]): readonly string[] => {
  const start = lines.findIndex(({ text }, index) => TITLE.test(text) && /^no\.?$/i.test(lines[index - 1]?.text ?? ''))
  if (start < 0) return []
  const items: string[][] = []
  for (const { text } of lines.slice(start + 1)) {
    const number = Number(NUMBER.exec(text)?.[1] ?? Number.NaN)
    if (number === items.length + 1) items.push([])
    else if (!Number.isNaN(number) && items.length <= 1 && (items[0]?.length ?? 0) === 0) continue
    else if (text === '' || items.length === 0 || isOver(text)) break
    else items.at(-1)?.push(text)
  }
  return items.map(joinLines).filter((item) => item !== '')
}

const isOver = (text: string): boolean => /^(?:bab\s*[ivx\d]+\b|lampiran\b|no\.?$)/i.test(text)
