import { type Header, headerOf, isActionHeader, isNumberRow, isSameHeader, isTainted } from './header-row.ts'
import { closesTable } from './page-lines.ts'
import type { RowLine, SourceLine } from './source-lines.ts'

/** One action table over all its pages: its lines without headers and rows of column numbers. */
export type Section = { readonly header: Header; readonly lines: SourceLine[] }

/**
 * The action tables of a document. A header opens one (the same header again is a page head), another table's header, a
 * chapter heading or a signature closes it. Tables of other kinds (priority targets, teams) are passed over.
 * A line after a page head counts as after a gap.
 */
export const findSections = (lines: readonly SourceLine[]): Section[] => {
  const sections: Section[] = []
  let open: Section | null = null
  let atTop = true
  for (const line of lines) {
    if (line.kind === 'text') {
      if (open && line.afterGap && closesTable(line.text)) open = null
    } else {
      const opened = headSection(line, open, sections)
      if (opened !== undefined) {
        open = opened
        atTop = true
        continue
      }
    }
    open?.lines.push(atTop ? { ...line, afterGap: true } : line)
    atTop = false
  }
  return sections
}

/** The section after a header row, null when it heads another table; undefined for a row that is no header. */
const headSection = (line: RowLine, open: Section | null, sections: Section[]): Section | null | undefined => {
  if (open && isNumberRow(line.cells)) return open
  if (open && isTainted(open.header, line.cells)) return undefined
  const header = headerOf(line.cells)
  return header ? openSection(open, header, sections) : undefined
}

const openSection = (open: Section | null, header: Header, sections: Section[]): Section | null => {
  const last = open ?? sections.at(-1)
  if (last && isSameHeader(last.header, header.cells)) return last
  if (!isActionHeader(header)) return null
  const section: Section = { header, lines: [] }
  sections.push(section)
  return section
}
