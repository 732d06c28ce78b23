import type { Block, Place, TableRow } from '../core/document.ts'
import { isPipeRow, isPipeRule, pipeCells } from './pipe-table.ts'

/**
 * Blocks of a text whose tables are lines of tab-separated cells (PDF text) or of cells between pipes (Markdown).
 * A table is a run of such lines without anything between; a paragraph is a run of other lines, its line ends kept as '\n'.
 * Blank lines part blocks. A form feed starts a new page; without any, pages are unknown (null).
 */
export const textBlocks = (lines: readonly string[]): Block[] => {
  const blocks: Block[] = []
  const paged = lines.some((line) => line.includes('\f'))
  let page = 1
  let run: Run | null = null
  for (const [at, raw] of lines.entries()) {
    const breaks = paged ? raw.split('\f').length - 1 : 0
    if (breaks > 0) {
      run = close(run, blocks)
      page += breaks
    }
    const printed = breaks > 0 ? raw.replaceAll('\f', '') : raw
    const line = run?.kind === 'table' ? printed : withoutEmptyCells(printed)
    if (line.trim() === '' && !(run?.kind === 'table' && line.includes('\t'))) {
      run = close(run, blocks)
      continue
    }
    const kind = lineKind(line)
    if (run && run.kind !== kind) run = close(run, blocks)
    run ??= { kind, lines: [], page: paged ? page : null, firstLine: at + 1 }
    run.lines.push(line)
  }
  close(run, blocks)
  return blocks
}

type Run = {
  readonly kind: 'paragraph' | 'table' | 'pipes'
  readonly lines: string[]
  readonly page: number | null
  readonly firstLine: number
}

/** A title pasted from a sheet drags the tabs of its empty neighbours along; inside a table they are cells. */
const withoutEmptyCells = (line: string): string =>
  /\S/.test(line.charAt(0)) && !line.trimEnd().includes('\t') ? line.trimEnd() : line

const lineKind = (line: string): Run['kind'] => {
  if (line.includes('\t')) return 'table'
  return isPipeRow(line) ? 'pipes' : 'paragraph'
}

/** A lone tab at the start of a line is an indent, not a table. */
const isIndented = (run: Run): boolean =>
  run.kind === 'table' &&
  run.lines.every(
    (line) => line.indexOf('\t') === line.lastIndexOf('\t') && line.trimStart() !== line && !line.trim().includes('\t'),
  )

const close = (run: Run | null, blocks: Block[]): null => {
  if (run) blocks.push(run.kind === 'paragraph' || isIndented(run) ? paragraphOf(run) : tableOf(run))
  return null
}

const placeOf = (run: Run, from: number, to: number): Place => ({
  page: run.page,
  sheet: null,
  firstLine: run.firstLine + from,
  lastLine: run.firstLine + to,
})

const paragraphOf = (run: Run): Block => ({
  kind: 'paragraph',
  text: run.lines.join('\n'),
  place: placeOf(run, 0, run.lines.length - 1),
})

const tableOf = (run: Run): Block => {
  const rows: TableRow[] = []
  for (const [at, line] of run.lines.entries()) {
    if (run.kind === 'pipes' && isPipeRule(line)) continue
    const place = placeOf(run, at, at)
    const cells = run.kind === 'pipes' ? pipeCells(line) : line.split('\t')
    rows.push({ cells: cells.map((text) => ({ text: text.trim(), place })), place })
  }
  return { kind: 'table', rows, place: placeOf(run, 0, run.lines.length - 1) }
}
