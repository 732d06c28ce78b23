import {
  type Header,
  headerOf,
  isActionHeader,
  isAllKnown,
  isNumberRow,
  isSameHeader,
  isTainted,
  widerHeader,
} from './header-row.ts'
import { closesTable } from './page-lines.ts'
import type { SourceLine } from './source-lines.ts'

/** One action table over all its pages: its lines without headers and rows of column numbers. */
export type Section = { readonly header: Header; readonly lines: SourceLine[] }

/** Most lines below a header's first that may belong to it. */
const MAX_HEADER_LINES = 2

/**
 * The action tables of a document. A header opens one (the same header again is a page head), another table's header, a
 * chapter heading or a signature closes it. Tables of other kinds (priority targets, teams) are passed over.
 * A line after a page head counts as after a gap.
 */
export const findSections = (lines: readonly SourceLine[]): Section[] => {
  const sections: Section[] = []
  let open: Section | null = null
  let atTop = true
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line) break
    if (line.kind === 'text') {
      if (open && line.afterGap && closesTable(line.text)) open = null
    } else {
      const head = headSection(lines, at, open, sections)
      if (head) {
        open = head.section
        at += head.extraLines
        atTop = true
        continue
      }
    }
    open?.lines.push(atTop ? { ...line, afterGap: true } : line)
    atTop = false
  }
  return sections
}

type Head = { readonly section: Section | null; readonly extraLines: number }

/** The section after a header row, null when it heads another table; null alone for a row that is no header. */
const headSection = (
  lines: readonly SourceLine[],
  at: number,
  open: Section | null,
  sections: Section[],
): Head | null => {
  const line = lines[at]
  if (line?.kind !== 'row') return null
  if (open && isNumberRow(line.cells)) return { section: open, extraLines: 0 }
  const found = wholeHeader(lines, at, line.cells)
  if (!found) return null
  const isWhole = found.extraLines > 0 && isAllKnown(found.header)
  if (open && !isWhole && isTainted(open.header, line.cells)) return null
  return { section: openSection(open, found.header, sections), extraLines: found.extraLines }
}

type FoundHeader = { readonly header: Header; readonly extraLines: number }

/** A header with the lines below that belong to it. */
const wholeHeader = (lines: readonly SourceLine[], at: number, cells: readonly string[]): FoundHeader | null => {
  let header = headerOf(cells)
  let extraLines = 0
  while (header && extraLines < MAX_HEADER_LINES) {
    const below = lines[at + extraLines + 1]
    if (below?.kind !== 'row' || below.afterGap || isNumberRow(below.cells)) break
    const wider = widerHeader(header, below.cells)
    if (!wider) break
    header = wider
    extraLines++
  }
  return header && { header, extraLines }
}

const openSection = (open: Section | null, header: Header, sections: Section[]): Section | null => {
  const last = open ?? sections.at(-1)
  if (last && isSameHeader(last.header, header.cells)) return last
  if (!isActionHeader(header)) return null
  const section: Section = { header, lines: [] }
  sections.push(section)
  return section
}
