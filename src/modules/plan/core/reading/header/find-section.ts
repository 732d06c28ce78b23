import { type HeaderLine, joinLines } from './header-lines.ts'
import { bareWords, readHeading } from './headings.ts'
import { takeMarker } from './list-marker.ts'
import { listItems } from './list-section.ts'

/**
 * Items of the first section whose heading opens with `pattern` and that holds any; a heading of the table of contents holds
 * none. Chapter, number and a second line of the heading do not matter.
 */
export const findSection = (lines: readonly HeaderLine[], pattern: RegExp): readonly string[] => {
  for (const index of lines.keys()) {
    const items = sectionAt(lines, index, pattern)
    if (items.length > 0) return items
  }
  return []
}

/** Longest line that may open a section. */
const LONGEST_OPENING = 400

const sectionAt = (lines: readonly HeaderLine[], index: number, pattern: RegExp): readonly string[] => {
  const text = lines[index]?.text ?? ''
  if (text.length > LONGEST_OPENING) return []
  const words = bareWords(text)
  if (!/^\p{Lu}/u.test(words)) return []
  const { marker } = takeMarker(text)
  const tail = inlineAfter(words, pattern)
  if (tail !== null) return listItems([{ text: tail, gap: true, running: false }, ...lines.slice(index + 1)], 0, marker)
  if (pattern.test(words) && isHeading(text, pattern)) return listItems(lines, index + 1, marker)
  const whole = withNextLine(lines, index)
  return whole !== null && isHeading(whole, pattern) ? listItems(lines, index + 2, marker) : []
}

const isHeading = (text: string, pattern: RegExp): boolean => {
  const heading = readHeading(text)
  return heading !== null && pattern.test(heading.words)
}

/** Words after the heading on its own line ("Dasar Hukum : 1. Undang-Undang …"). */
const inlineAfter = (words: string, pattern: RegExp): string | null => {
  const match = /^([^:]{4,60}?)\s*:\s*(\S.*)$/.exec(words)
  return match && pattern.test(match[1] ?? '') ? (match[2] ?? null) : null
}

/** A heading that runs on in the next line, joined; null where the next line stands for itself. */
const withNextLine = (lines: readonly HeaderLine[], index: number): string | null => {
  const [line, next] = [lines[index], lines[index + 1]]
  if (!line || !next || next.gap || next.text === '' || next.text.length > LONGEST_OPENING) return null
  if (/[.;,]$/.test(line.text) || takeMarker(next.text).marker !== null) return null
  return joinLines([line.text, next.text])
}
