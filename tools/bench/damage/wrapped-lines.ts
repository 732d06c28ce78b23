import { cellsOf, isBodyLine, mapPages } from '../table-text.ts'
import { textDamage } from './damage.ts'

/** Characters of a column on paper, by its place: number, component, indicator, action, evidence, target, output. */
const WIDTHS = [4, 22, 34, 34, 28, 14, 14] as const
const OTHER_WIDTH = 20
/** Share of pages that come as visual lines. */
const SHARE = 0.34
/** A line with fewer filled cells is a heading over merged cells, which a page prints in one line. */
const MIN_FILLED = 3

const wrap = (cell: string, width: number): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of cell.trim().split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

const wrapRow = (row: string): string[] => {
  const cells = cellsOf(row)
  if (!isBodyLine(row) || cells.filter((cell) => cell.trim() !== '').length < MIN_FILLED) return [row]
  const columns = cells.map((cell, at) => wrap(cell, WIDTHS[at] ?? OTHER_WIDTH))
  const height = Math.max(...columns.map((column) => column.length))
  return Array.from({ length: height }, (_, at) => columns.map((column) => column[at] ?? '').join('\t'))
}

/** Some pages give one visual line per table line, without a mark where a row starts. */
export const wrappedLines = textDamage('lines wrapped', (text, random) =>
  mapPages(text, (page) => (random() < SHARE ? page.flatMap(wrapRow) : page)),
)
