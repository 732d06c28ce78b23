import type { Header } from './header-row.ts'
import type { RowLine, SourceLine } from './source-lines.ts'

/** Most printed lines that one row is wrapped over. */
const MAX_PARTS = 40

/**
 * Rows whose line was broken in the middle of a cell: a row with too few cells followed at once by lines that, glued cell to
 * cell, make exactly the width of the header. Everything else is left as it is.
 */
export const glueLines = (lines: readonly SourceLine[], header: Header): SourceLine[] => {
  const width = header.cells.length
  const glued: SourceLine[] = []
  for (let at = 0; at < lines.length; ) {
    const run = brokenRun(lines, at, width)
    const line = lines[at]
    if (!line) break
    glued.push(run ? glue(run) : line)
    at += run ? run.length : 1
  }
  return glued
}

const cellsOf = (line: SourceLine): readonly string[] => (line.kind === 'row' ? line.cells : [line.text])

const brokenRun = (lines: readonly SourceLine[], from: number, width: number): readonly SourceLine[] | null => {
  const first = lines[from]
  if (first?.kind !== 'row' || first.cells.length >= width) return null
  let total = first.cells.length
  for (let at = from + 1; at < Math.min(lines.length, from + MAX_PARTS); at++) {
    const next = lines[at]
    if (!next || next.afterGap || cellsOf(next)[0] === '' || cellsOf(lines[at - 1] ?? next).at(-1) === '') return null
    total += cellsOf(next).length - 1
    if (total > width) return null
    if (total === width) return trailing(lines, from, at)
  }
  return null
}

/** Lines without a tab right after the last cell still belong to it. */
const trailing = (lines: readonly SourceLine[], from: number, to: number): readonly SourceLine[] => {
  let end = to
  while (lines[end + 1]?.kind === 'text' && !lines[end + 1]?.afterGap) end++
  return lines.slice(from, end + 1)
}

const glue = (run: readonly SourceLine[]): RowLine => {
  const cells: string[] = []
  for (const line of run) {
    const [first, ...rest] = cellsOf(line)
    const last = cells.pop()
    cells.push(last === undefined ? (first ?? '') : `${last} ${first ?? ''}`.trim(), ...rest)
  }
  const [top, bottom] = [run[0], run.at(-1)]
  if (!top || !bottom) throw new Error('glue needs at least one line')
  return { kind: 'row', cells, afterGap: top.afterGap, place: { ...top.place, lastLine: bottom.place.lastLine } }
}
