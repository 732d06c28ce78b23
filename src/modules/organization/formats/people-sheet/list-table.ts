import { parse } from 'csv-parse/sync'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Table } from './book-tables.ts'
import { textCell } from './cell.ts'
import { type SheetFailure, sheetLimits } from './sheet-failure.ts'

const DELIMITERS = [';', ',', '\t'] as const

const decode = (bytes: Buffer): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The sign that stands most often in the first lines: the one that parts the columns. */
const delimiterOf = (text: string): string => {
  const head = text.split('\n', 20).join('\n')
  return DELIMITERS.toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ';'
}

/** A .csv list, parted by semicolon, comma or tab; bytes that are no text are refused. */
export const listTable = (bytes: Buffer): Result<Table[], SheetFailure> => {
  const text = decode(bytes)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: signs that no text has are what this looks for
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text.slice(0, 4096))) return err({ kind: 'wrongType' })
  try {
    const rows: string[][] = parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: false,
      to: sheetLimits.rows + sheetLimits.headerRows + 1,
    })
    return ok([rows.map((row) => row.slice(0, sheetLimits.columns).map(textCell))])
  } catch {
    return err({ kind: 'unreadable' })
  }
}
