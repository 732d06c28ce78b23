import { err, ok, type Result } from '#kernel/result.ts'
import type { SheetRow } from '../../core/people-import/sheet-row.ts'
import { bookTables, type Table } from './book-tables.ts'
import type { Cell } from './cell.ts'
import { type Columns, cellOf, FIELDS, findColumns } from './columns.ts'
import { listTable } from './list-table.ts'
import { readRoles } from './role-words.ts'
import { type SheetFailure, sheetLimits } from './sheet-failure.ts'

const startsWith = (bytes: Buffer, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

function tablesOf(bytes: Buffer, fileName: string): Result<Table[], SheetFailure> {
  if (bytes.length === 0) return err({ kind: 'empty' })
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return err({ kind: 'oldOrLocked' })
  if (startsWith(bytes, 0x50, 0x4b)) return bookTables(bytes)
  return /\.(csv|txt|tsv)$/i.test(fileName) ? listTable(bytes) : err({ kind: 'wrongType' })
}

/**
 * The people that a spreadsheet names: an .xlsx book (its first sheet with a header) or a .csv list. Pure, but for the bytes; it
 * runs in a thread, because a book may be made to hold up the server.
 */
export const readPeopleSheet = (bytes: Uint8Array, fileName: string): Result<SheetRow[], SheetFailure> => {
  const tables = tablesOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), fileName)
  if (!tables.ok) return tables
  for (const table of tables.value) {
    const found = findHeader(table)
    if (!found) continue
    const rows = table.slice(found.at + 1)
    const filled = rows.flatMap((row, index) => rowOf(row, found.columns, found.at + index + 2))
    if (filled.length > sheetLimits.rows) return err({ kind: 'tooManyRows', maximum: sheetLimits.rows })
    return filled.length === 0 ? err({ kind: 'empty' }) : ok(filled)
  }
  return err({ kind: 'noHeader' })
}

function findHeader(table: Table): { readonly at: number; readonly columns: Columns } | null {
  for (const [at, row] of table.slice(0, sheetLimits.headerRows).entries()) {
    const columns = findColumns(row)
    if (columns) return { at, columns }
  }
  return null
}

/** A line with somebody on it; none for an empty one, and for the line of column numbers that decrees put below the header. */
function rowOf(row: readonly Cell[], columns: Columns, line: number): SheetRow[] {
  const cells = Object.fromEntries(FIELDS.map((field) => [field, cellOf(row, columns, field)])) as Record<
    (typeof FIELDS)[number],
    Cell
  >
  const used = FIELDS.map((field) => cells[field])
  if (used.every(({ text, isFormula }) => text === '' && !isFormula)) return []
  if (used.every(({ text }) => /^\(?\d{0,2}\)?$/.test(text))) return []
  const { roles, unknownRoles } = readRoles(cells.roles.text)
  const rounded = cells.nip.isRounded ? 'nip_rounded' : null
  return [
    {
      line,
      name: cells.name.text,
      nip: cells.nip.text,
      email: cells.email.text,
      position: cells.position.text,
      unit: cells.unit.text,
      roles,
      unknownRoles,
      flaw: used.some(({ isFormula }) => isFormula) ? 'formula' : rounded,
    },
  ]
}
