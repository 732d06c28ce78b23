import { isTimeLike, startsUpper } from './cell-kind.ts'
import { cleanCell } from './clean-cell.ts'
import { isPageNumber } from './page-lines.ts'
import type { RowLine, SourceLine } from './source-lines.ts'

/** Most printed lines that one row is broken over. */
const MAX_PARTS = 40
/** Columns that a page may have lost. */
const MAX_LOST = 2

/**
 * Puts rows together whose line was broken in the middle of a cell: lines that follow each other at once and, glued cell to
 * cell, make exactly a row of the page's width. The width is that of the header, or less on a page that lost columns:
 * whichever leaves the fewest broken lines. Everything else is left as it is.
 */
export const gluePage = (page: readonly SourceLine[], width: number): readonly SourceLine[] => {
  if (page.every((line) => cellsOf(line).length >= width)) return page
  let best: { lines: readonly SourceLine[]; broken: number } | null = null
  for (let columns = width; columns > Math.max(2, width - 1 - MAX_LOST); columns--) {
    const lines = glueTo(page, columns)
    const broken = lines.filter((line) => cellsOf(line).length !== columns).length
    if (!best || broken < best.broken) best = { lines, broken }
  }
  return best?.lines ?? page
}

const cellsOf = (line: SourceLine): readonly string[] => (line.kind === 'row' ? line.raw : [line.raw])

const glueTo = (page: readonly SourceLine[], width: number): readonly SourceLine[] => {
  const glued: SourceLine[] = []
  for (let at = 0; at < page.length; ) {
    const line = page[at]
    if (!line) break
    const run = brokenRun(page, at, width)
    glued.push(run ? glue(run) : line)
    at += run ? run.length : 1
  }
  return glued
}

const brokenRun = (page: readonly SourceLine[], from: number, width: number): readonly SourceLine[] | null => {
  const first = page[from]
  if (first?.kind !== 'row' || first.cells.length > width) return null
  let total = first.cells.length
  let end = from
  for (let at = from + 1; at < Math.min(page.length, from + MAX_PARTS); at++) {
    const next = page[at]
    if (!next || !goesOn(page[at - 1], next)) break
    if (total === width && !isTail(next)) break
    total += cellsOf(next).length - 1
    if (total > width) break
    end = at
  }
  const run = page.slice(from, end + 1)
  const cells = run.reduce((sum, line) => sum + cellsOf(line).length - 1, 1)
  return run.length > 1 && cells === width ? run : null
}

/** A line broken in a cell has ink on both sides of the break. */
const goesOn = (above: SourceLine | undefined, line: SourceLine): boolean =>
  above !== undefined && !line.afterGap && cellsOf(line)[0] !== '' && cellsOf(above).at(-1) !== ''

/** After the last column only a line that cannot begin anything else: page furniture begins with a capital or is a number. */
const isTail = (line: SourceLine): boolean => {
  const [text = ''] = cellsOf(line)
  return isTimeLike(text) || (!startsUpper(text) && !isPageNumber(text))
}

const glue = (run: readonly SourceLine[]): RowLine => {
  const cells: string[] = []
  for (const line of run) {
    const [first = '', ...rest] = cellsOf(line)
    const last = cells.pop()
    cells.push(last === undefined ? first : `${last} ${first}`.trim(), ...rest)
  }
  const [top, bottom] = [run[0], run.at(-1)]
  if (!top || !bottom) throw new Error('glue needs at least one line')
  const place = { ...top.place, lastLine: bottom.place.lastLine }
  return { kind: 'row', cells: cells.map(cleanCell), raw: cells, afterGap: top.afterGap, place }
}
