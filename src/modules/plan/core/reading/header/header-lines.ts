import type { NeutralDocument, Table } from '../../document.ts'
import { inferGaps } from './infer-gaps.ts'

/**
 * One printed line outside the action tables; '' marks the place of such a table. `gap` = something stands between it and
 * the line before (blank line, table, page).
 */
export type HeaderLine = {
  readonly text: string
  readonly gap: boolean
  /** Printed again and again by itself: the head or foot of a page. */
  readonly running: boolean
}

/** Tags, markdown marks and doubled spaces gone; words and punctuation as printed. */
export const cleanLine = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/\\([*_#.-])/g, '$1')
    .replace(/\*+/g, '')
    .replace(/^\s*#{1,6}\s/, '')
    .replace(/\s+/g, ' ')
    .trim()

/** The document's text line by line: paragraphs, and such tables as only set words in columns (decrees, signatures). */
export const headerLines = (document: NeutralDocument): readonly HeaderLine[] => {
  const lines: { text: string; gap: boolean }[] = []
  for (const block of document.blocks) {
    const texts = block.kind === 'paragraph' ? block.text.split('\n') : layoutLines(block)
    let gap = true
    if (texts.length === 0) lines.push({ text: '', gap })
    for (const text of texts.map(cleanLine)) {
      if (text !== '') lines.push({ text, gap })
      gap = text === ''
    }
  }
  return markRunning(inferGaps(lines))
}

/** So often must a short line stand alone, numbers aside, to be the head or foot of a page. */
const RUNNING_TIMES = 3
const LONGEST_RUNNING = 120

const markRunning = (lines: readonly { text: string; gap: boolean }[]): readonly HeaderLine[] => {
  const shape = (text: string): string => text.replace(/\d+/g, '#').toLowerCase()
  const alone = (index: number): boolean => lines[index]?.gap === true && lines[index + 1]?.gap !== false
  const times = new Map<string, number>()
  lines.forEach(({ text }, index) => {
    if (text.length <= LONGEST_RUNNING && alone(index)) times.set(shape(text), (times.get(shape(text)) ?? 0) + 1)
  })
  return lines.map((line, index) => ({
    ...line,
    running: line.text !== '' && alone(index) && (times.get(shape(line.text)) ?? 0) >= RUNNING_TIMES,
  }))
}

const LAYOUT =
  /^(?:menimbang|mengingat|memperhatikan|menetapkan|ke(?:satu|dua|tiga|empat|lima)|pertama|kedua|ketiga|ditetapkan)\b/i
const SIGNED = /\b(?:NIP|NRP)\b/

const cellsOf = (table: Table): readonly (readonly string[])[] =>
  table.rows.map((row) => row.cells.map((cell) => cleanLine(cell.text)))

const layoutLines = (table: Table): readonly string[] => {
  const rows = cellsOf(table)
  if (rows.some((cells) => cells.some((cell) => SIGNED.test(cell) || /^mengetahui/i.test(cell)))) return byColumn(rows)
  const narrow = rows.every((cells) => cells.filter((cell) => cell !== '').length <= 2)
  const layout = rows.some((cells) => cells.some((cell) => LAYOUT.test(cell)))
  return narrow || layout ? rows.map((cells) => cells.filter((cell) => cell !== '').join(' ')) : []
}

/** Signatures side by side: one column after the other, so that each name keeps its own office and number. */
const byColumn = (rows: readonly (readonly string[])[]): readonly string[] => {
  const width = Math.max(...rows.map((cells) => cells.length))
  return Array.from({ length: width }, (_, column) => [...rows.map((cells) => cells[column] ?? ''), '']).flat()
}

/** Lines joined as one text; a word parted at a hyphen is put together. Looks at line ends only: linear in a long text. */
export const joinLines = (lines: readonly string[]): string => {
  const filled = lines.filter((line) => line !== '')
  return filled
    .map((line, at) => {
      const before = filled[at - 1]
      if (before === undefined) return line
      return /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(line) ? line : ` ${line}`
    })
    .join('')
}

/** Runs of lines without a gap, each joined as one text. */
export const paragraphsOf = (lines: readonly HeaderLine[]): readonly string[] => {
  const groups: string[][] = []
  for (const line of lines) {
    const open = groups.at(-1)
    if (open && !line.gap) open.push(line.text)
    else groups.push([line.text])
  }
  return groups.map(joinLines)
}
