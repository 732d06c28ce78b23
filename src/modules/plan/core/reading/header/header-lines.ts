import type { NeutralDocument } from '../../document.ts'
import { cleanLine } from './clean-line.ts'
import { inferGaps } from './infer-gaps.ts'
import { joinSignatures, layoutLines } from './layout-tables.ts'

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

/** The document's text line by line: paragraphs, and such tables as only set words in columns (decrees, signatures). */
export const headerLines = (document: NeutralDocument): readonly HeaderLine[] => {
  const lines: { text: string; gap: boolean }[] = []
  for (const block of joinSignatures(document.blocks)) {
    const texts = block.kind === 'paragraph' ? block.text.split('\n') : layoutLines(block.rows)
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

/** Lines joined as one text; a word parted at a hyphen is put together. */
export const joinLines = (lines: readonly string[]): string => {
  const parts: string[] = []
  for (const line of lines.filter((text) => text !== '')) {
    const torn = /\p{L}-$/u.test((parts.at(-1) ?? '').slice(-3)) && /^\p{Ll}/u.test(line)
    if (parts.length > 0 && !torn) parts.push(' ')
    parts.push(line)
  }
  return parts.join('')
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
