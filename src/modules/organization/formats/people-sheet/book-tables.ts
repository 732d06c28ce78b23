import { read } from '@e965/xlsx'
import { err, ok, type Result } from '#kernel/result.ts'
import { type Cell, emptyCell, numberCell, textCell } from './cell.ts'
import { repackZip } from './repack-zip.ts'
import { type SheetFailure, sheetLimits } from './sheet-failure.ts'

/** A sheet as rows of cells; empty rows stand where they stood. */
export type Table = readonly (readonly Cell[])[]

type RawCell = { readonly t?: string; readonly v?: unknown; readonly w?: string; readonly f?: string }

const cellOf = (raw: RawCell | undefined): Cell => {
  if (!raw || raw.v === undefined || raw.v === null) return raw?.f ? { ...emptyCell, isFormula: true } : emptyCell
  const cell =
    raw.t === 'n' && typeof raw.v === 'number'
      ? numberCell(raw.v, raw.w ?? String(raw.v))
      : textCell(String(raw.t === 's' ? raw.v : (raw.w ?? raw.v)))
  return raw.f === undefined ? cell : { ...cell, isFormula: true }
}

/** The sheets of an .xlsx book that are not hidden. One row more than allowed is read, so that too many can be told. */
export const bookTables = (bytes: Buffer): Result<Table[], SheetFailure> => {
  const safe = repackZip(bytes)
  if (!safe.ok) return safe
  try {
    const sheetRows = sheetLimits.rows + sheetLimits.headerRows + 1
    const book = read(safe.value, { type: 'buffer', dense: true, cellHTML: false, cellStyles: false, sheetRows })
    const tables = book.SheetNames.slice(0, sheetLimits.sheets)
      .filter((_, index) => !book.Workbook?.Sheets?.[index]?.Hidden)
      .map((name) => {
        const rows = (book.Sheets[name]?.['!data'] ?? []) as (readonly (RawCell | undefined)[] | undefined)[]
        // Holes in the array are empty rows.
        return Array.from(rows, (row) => Array.from((row ?? []).slice(0, sheetLimits.columns), cellOf))
      })
    return ok(tables)
  } catch {
    return err({ kind: 'unreadable' })
  }
}
