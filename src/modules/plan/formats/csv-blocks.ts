import { CsvError, parse } from 'csv-parse/sync'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Block, Place, TableRow } from '../core/document.ts'
import type { Limits } from './limits.ts'
import type { ReadFailure } from './read-failure.ts'

type CsvFailure = Extract<ReadFailure, { kind: 'tooManyRows' }>
type Record = { readonly cells: readonly string[]; readonly firstLine: number; readonly lastLine: number }

const DELIMITERS = [',', ';', '\t', '|'] as const

/**
 * Blocks of a comma-separated file; the delimiter (comma, semicolon, tab, pipe) is the one that parts every line. A blank
 * record parts blocks. Within a run of records those from the first to the last that fill two cells are a table, the others
 * titles and notes: a paragraph. Broken quoting is read as plain text instead of being refused.
 */
export const csvBlocks = (text: string, limits: Limits): Result<Block[], CsvFailure> => {
  const records = parseRecords(text, delimiterOf(text), limits)
  const filled = records.filter(isFilled)
  if (filled.length > limits.maxTableRows) return err({ kind: 'tooManyRows', maxRows: limits.maxTableRows })
  return ok(blocksOf(records))
}

const inkedCells = (record: Record): number => record.cells.filter((cell) => cell.trim() !== '').length

const isFilled = (record: Record): boolean => inkedCells(record) > 0

const blocksOf = (records: readonly Record[]): Block[] => {
  const blocks: Block[] = []
  let run: Record[] = []
  for (const record of records) {
    if (isFilled(record)) run.push(record)
    else {
      blocks.push(...runBlocks(run))
      run = []
    }
  }
  return [...blocks, ...runBlocks(run)]
}

const runBlocks = (run: readonly Record[]): Block[] => {
  const isRow = (record: Record): boolean => inkedCells(record) >= 2
  const first = run.findIndex(isRow)
  const last = run.findLastIndex(isRow)
  if (first < 0) return paragraphOf(run)
  return [...paragraphOf(run.slice(0, first)), tableOf(run.slice(first, last + 1)), ...paragraphOf(run.slice(last + 1))]
}

const placeOf = (records: readonly Record[]): Place => ({
  page: null,
  sheet: null,
  firstLine: records[0]?.firstLine ?? 1,
  lastLine: records.at(-1)?.lastLine ?? 1,
})

const paragraphOf = (records: readonly Record[]): Block[] => {
  if (records.length === 0) return []
  const lines = records.map(({ cells }) =>
    cells
      .filter((cell) => cell.trim() !== '')
      .join(' ')
      .trim(),
  )
  return [{ kind: 'paragraph', text: lines.join('\n'), place: placeOf(records) }]
}

const tableOf = (records: readonly Record[]): Block => {
  const rows: TableRow[] = records.map((record) => {
    const place = placeOf([record])
    return { cells: record.cells.map((cell) => ({ text: cell.trim(), place })), place }
  })
  return { kind: 'table', rows, place: placeOf(records) }
}

const delimiterOf = (text: string): string => {
  const sample = text.slice(0, 65_536)
  const counts = DELIMITERS.map((delimiter) => sample.split(delimiter).length - 1)
  // A comma is also a sign of ordinary sentences, so another delimiter wins when it parts every line at least once.
  const lines = sample.split('\n').length
  const other = DELIMITERS.slice(1).find((_, at) => (counts[at + 1] ?? 0) >= lines * 2)
  return other ?? ','
}

const parseRecords = (text: string, delimiter: string, limits: Limits): Record[] => {
  try {
    return parseWith(text, delimiter, limits, '"')
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return parseWith(text, delimiter, limits, null)
  }
}

type Parsed = { readonly record: string[]; readonly info: { readonly lines: number } }

const parseWith = (text: string, delimiter: string, limits: Limits, quote: '"' | null): Record[] => {
  const parsed = parse(text, {
    delimiter,
    quote: quote ?? false,
    escape: quote ?? '\\',
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: false,
    to: limits.maxTableRows * 2,
  }) as unknown as Parsed[]
  let line = 0
  return parsed.map(({ record, info }) => {
    const firstLine = line + 1
    line = Math.max(info.lines, firstLine)
    return { cells: record, firstLine, lastLine: line }
  })
}
