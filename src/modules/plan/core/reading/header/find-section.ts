import type { HeaderLine } from './header-lines.ts'
import { headingAt, readHeading } from './headings.ts'
import { takeMarker } from './list-marker.ts'
import { listItems } from './list-section.ts'

/** Words after the heading on its own line ("Dasar Hukum : 1. Undang-Undang …"). */
const inline = (text: string, pattern: RegExp): string | null => {
  const match = pattern.exec(takeMarker(text).rest)
  const tail = match ? takeMarker(text).rest.slice(match[0].length) : ''
  return /^\s*:\s*\S/.test(tail) ? tail.replace(/^\s*:\s*/, '') : null
}

/**
 * Items of the first section whose heading opens with `pattern` and that holds any; a heading of the table of contents holds
 * none. Chapter, number and a second line of the heading do not matter.
 */
export const findSection = (lines: readonly HeaderLine[], pattern: RegExp): readonly string[] => {
  for (const [index, line] of lines.entries()) {
    const items = sectionAt(lines, index, line.text, pattern)
    if (items.length > 0) return items
  }
  return []
}

const sectionAt = (lines: readonly HeaderLine[], index: number, text: string, pattern: RegExp): readonly string[] => {
  const { marker, rest } = takeMarker(text)
  const tail = inline(text, pattern)
  if (tail !== null) return listItems([{ text: tail, gap: true, running: false }, ...lines.slice(index + 1)], 0, marker)
  const heading = readHeading(text)
  if (heading !== null && pattern.test(heading.words)) return listItems(lines, index + 1, heading.marker)
  if (heading === null && !/^\p{Lu}/u.test(rest)) return []
  const whole = headingAt(lines, index)
  const joined =
    whole.length > 1 && !/[.;,]$/.test(text) && readHeading(whole.words) !== null && pattern.test(whole.words)
  return joined ? listItems(lines, index + whole.length, heading?.marker ?? marker) : []
}
