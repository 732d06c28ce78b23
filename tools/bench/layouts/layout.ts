import type { GoldAction } from '../samples.ts'

/** A column of a printed table. `number` counts the components of an area. */
export type Cell = 'number' | 'area' | 'component' | 'indicator' | 'action' | 'evidence' | 'target' | 'output' | 'pic'

/** One way in which units print the same plan. Header words and shapes are those of plans in the wild, not of the samples. */
export type Layout = {
  readonly name: string
  readonly extension: 'txt' | 'md' | 'csv'
  readonly columns: readonly (readonly [cell: Cell, header: string])[]
  /** The line above the rows of an area; null where a column names the area in every row. */
  readonly heading: ((area: string, name: string) => string) | null
  /** True: the component stands in every row; false: once, as a merged cell. */
  readonly repeats: boolean
}

const CLASSIC = [
  ['number', 'NO'],
  ['component', 'KOMPONEN'],
  ['indicator', 'INDIKATOR'],
  ['action', 'LANGKAH AKSI'],
  ['evidence', 'BUKTI FISIK'],
  ['target', 'TARGET WAKTU'],
  ['output', 'OUTPUT'],
] as const

const roman = (area: string, name: string): string => `${area}. ${name.toUpperCase()}`

export const layouts: readonly Layout[] = [
  { name: 'pipe table', extension: 'md', columns: CLASSIC, heading: roman, repeats: false },
  { name: 'comma-separated', extension: 'csv', columns: CLASSIC, heading: roman, repeats: false },
  {
    name: 'other header words',
    extension: 'txt',
    columns: [
      ['number', 'No.'],
      ['component', 'Sub Komponen'],
      ['indicator', 'Pertanyaan'],
      ['action', 'Rencana Aksi'],
      ['evidence', 'Data Dukung'],
      ['target', 'Waktu Pelaksanaan'],
      ['output', 'Output'],
    ],
    heading: (area, name) => `AREA ${area} ${name}`,
    repeats: false,
  },
  {
    name: 'columns reordered',
    extension: 'txt',
    columns: [
      ['number', 'NO'],
      ['component', 'KOMPONEN'],
      ['indicator', 'INDIKATOR'],
      ['action', 'KEGIATAN'],
      ['target', 'WAKTU'],
      ['output', 'OUTPUT'],
      ['evidence', 'DATA DUKUNG'],
    ],
    heading: roman,
    repeats: false,
  },
  {
    name: 'areas in a column',
    extension: 'txt',
    columns: [
      ['area', 'AREA PERUBAHAN'],
      ['component', 'KOMPONEN'],
      ['indicator', 'INDIKATOR'],
      ['action', 'RENCANA AKSI'],
      ['evidence', 'BUKTI DUKUNG'],
      ['target', 'TARGET WAKTU'],
      ['output', 'OUTPUT'],
    ],
    heading: null,
    repeats: true,
  },
  {
    name: 'with a column of persons',
    extension: 'txt',
    columns: [...CLASSIC, ['pic', 'PENANGGUNG JAWAB']],
    heading: (area, name) => `Pilar ${['I', 'II', 'III', 'IV', 'V', 'VI'].indexOf(area) + 1}. ${name}`,
    repeats: false,
  },
]

const TEAMS = ['Tim Manajemen Perubahan', 'Pokja Pelayanan', 'Sekretaris', 'Ketua Tim Kerja', 'Subbag Umum'] as const

/** What a row prints in a column; '' where the transcription has nothing. */
export const cellText = (action: GoldAction, cell: Cell, at: number): string => {
  if (cell === 'pic') return TEAMS[at % TEAMS.length] ?? ''
  const value = cell === 'number' ? action.componentNo : action[cell]
  return value === null || value === undefined ? '' : String(value)
}
