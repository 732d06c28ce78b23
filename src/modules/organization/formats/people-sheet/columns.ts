import { foldText } from '#kernel/text/fold-text.ts'
import { type Cell, emptyCell } from './cell.ts'

export const FIELDS = ['nip', 'name', 'position', 'unit', 'email', 'roles'] as const
export type Field = (typeof FIELDS)[number]

/** Words over a column, folded. The longer ones first: "nama jabatan" is no name. */
const WORDS: Readonly<Record<Field, readonly string[]>> = {
  position: ['nama jabatan', 'jabatan', 'position'],
  unit: [
    ...['nama unit kerja', 'nama unit', 'unit kerja', 'unit organisasi', 'satuan kerja', 'perangkat daerah'],
    ...['bidang', 'bagian', 'opd', 'unit'],
  ],
  nip: ['nomor induk pegawai', 'nip ni pppk', 'nip nipppk', 'ni pppk', 'nipppk', 'nip pns', 'nip baru', 'nip'],
  email: ['alamat surel', 'alamat email', 'surel', 'email', 'e mail'],
  roles: ['peran zi', 'peran', 'role', 'roles'],
  name: ['nama lengkap', 'nama pegawai', 'nama dan gelar', 'nama', 'name'],
}

/** Where each field stands: index of the column. */
export type Columns = Readonly<Partial<Record<Field, number>>>

const fieldOf = (header: string): Field | null => {
  const words = foldText(header)
  const fields = Object.keys(WORDS) as Field[]
  return (
    fields.find((field) => WORDS[field].includes(words)) ??
    fields.find((field) => WORDS[field].some((word) => ` ${words} `.startsWith(` ${word} `))) ??
    null
  )
}

/**
 * The columns that a row of words names, in any order; null for a row that is no header: there must be a name, and something to
 * sign in with. Of two columns of one kind the first counts.
 */
export const findColumns = (row: readonly Cell[]): Columns | null => {
  const columns: Partial<Record<Field, number>> = {}
  for (const [index, { text }] of row.entries()) {
    const field = fieldOf(text)
    if (field && columns[field] === undefined) columns[field] = index
  }
  const isHeader = columns.name !== undefined && (columns.nip !== undefined || columns.email !== undefined)
  return isHeader ? columns : null
}

export const cellOf = (row: readonly Cell[], columns: Columns, field: Field): Cell => {
  const index = columns[field]
  return (index === undefined ? undefined : row[index]) ?? emptyCell
}
