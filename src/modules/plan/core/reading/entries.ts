import type { Place } from '../document.ts'
import type { AreaHeading } from './area-heading.ts'
import type { Column } from './columns.ts'
import { gatherComponents } from './component-runs.ts'
import { gluePage } from './glue-lines.ts'
import { type GridRow, gridRows } from './grid-rows.ts'
import { isTainted } from './header-row.ts'
import { isVisualPage } from './is-visual-page.ts'
import { joinGrid } from './join-grid.ts'
import { isPageNumber } from './page-lines.ts'
import type { Section } from './sections.ts'
import type { RowLine, SourceLine, TextLine } from './source-lines.ts'
import { untaint } from './tainted-rows.ts'
import { partLines } from './visual-lines.ts'
import { visualGrid } from './visual-page.ts'
import type { Vocabulary } from './vocabulary.ts'
import { headingAt } from './wrapped-heading.ts'

/** What stands in an action table, in the document's order. `top`: first row of a page. */
export type Entry =
  | {
      readonly kind: 'row'
      readonly grid: GridRow
      readonly top: boolean
      /** Put together from several printed lines. */
      readonly rebuilt: boolean
      /** Surely a row of its own, not the rest of the one above. */
      readonly whole: boolean
    }
  | { readonly kind: 'area'; readonly heading: AreaHeading; readonly place: Place }
  /** Running text inside the table: perhaps the rest of a row cut by the page. */
  | { readonly kind: 'rest'; readonly line: TextLine }

/** The lines of an action table as entries under their columns: page by page, printed lines put together to rows. */
export const entriesOf = (section: Section, columns: readonly Column[], vocabulary: Vocabulary): Entry[] => {
  const width = section.header.cells.length
  return pagesOf(section.lines).flatMap((page) => pageEntries(gluePage(page, width), section, columns, vocabulary))
}

const pagesOf = (lines: readonly SourceLine[]): SourceLine[][] => {
  const pages: SourceLine[][] = []
  for (const line of lines) {
    const page = pages.at(-1)
    if (page && !line.afterGap) page.push(line)
    else pages.push([line])
  }
  return pages
}

type SortedPage = {
  readonly headings: ReadonlyMap<SourceLine, AreaHeading>
  readonly rows: readonly RowLine[]
  readonly tainted: readonly RowLine[]
}

const sortLines = (page: readonly SourceLine[], section: Section, vocabulary: Vocabulary): SortedPage => {
  const headings = new Map<SourceLine, AreaHeading>()
  const rows: RowLine[] = []
  const tainted: RowLine[] = []
  for (let at = 0; at < page.length; at++) {
    const line = page[at]
    if (!line) break
    const found = headingAt(page, at, vocabulary)
    if (found) {
      headings.set(line, found.heading)
      at += found.lines - 1
    } else if (line.kind === 'row' && isTainted(section.header, line.cells)) tainted.push(line)
    else if (line.kind === 'row') rows.push(line)
  }
  return { headings, rows, tainted }
}

const pageEntries = (
  page: readonly SourceLine[],
  section: Section,
  columns: readonly Column[],
  vocabulary: Vocabulary,
): Entry[] => {
  const { headings, rows, tainted } = sortLines(page, section, vocabulary)
  const visual = isVisualPage(rows)
  const grids = (visual ? visualGrid : gridRows)(rows, columns, vocabulary)
  const gridOf = new Map<SourceLine, GridRow | undefined>(rows.map((row, at) => [row, grids[at]]))
  const entries = page.flatMap((line): readonly Entry[] => {
    const heading = headings.get(line)
    if (heading) return [{ kind: 'area', heading, place: line.place }]
    const grid = gridOf.get(line)
    if (grid) return [{ kind: 'row', grid, top: line.afterGap, rebuilt: false, whole: false }]
    if (line.kind === 'text') return isPageNumber(line.text) ? [] : [{ kind: 'rest', line }]
    return line === tainted[0] ? untaintedEntries(section, columns, tainted) : []
  })
  return visual ? rebuild(entries, vocabulary) : entries
}

const untaintedEntries = (section: Section, columns: readonly Column[], lines: readonly RowLine[]): Entry[] => {
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return []
  const place: Place = { ...first.place, lastLine: last.place.lastLine }
  return untaint(section.header, columns, lines).map((values) => ({
    kind: 'row',
    grid: { values, place, shifted: false },
    top: false,
    rebuilt: true,
    whole: true,
  }))
}

/** Joins the printed lines between two headings to rows. */
const rebuild = (entries: readonly Entry[], vocabulary: Vocabulary): Entry[] => {
  const rebuilt: Entry[] = []
  let run: GridRow[] = []
  let top = false
  const close = () => {
    if (run.length > 0) rebuilt.push(...joinRun(run, top, vocabulary))
    run = []
  }
  for (const entry of entries) {
    if (entry.kind === 'row' && !entry.whole) {
      if (run.length === 0) top = entry.top
      run.push(entry.grid)
      continue
    }
    close()
    rebuilt.push(entry)
  }
  close()
  return rebuilt
}

const joinRun = (lines: readonly GridRow[], top: boolean, vocabulary: Vocabulary): Entry[] => {
  const run = gatherComponents(lines)
  return partLines(run, top, vocabulary).map(([from, to]) => ({
    kind: 'row',
    grid: joinGrid(run.slice(from, to + 1)),
    top: top && from === 0,
    rebuilt: to > from,
    whole: false,
  }))
}
