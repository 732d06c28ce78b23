/** One printed action of a plan text. */
export type PrintedAction = {
  readonly area?: string
  readonly component?: string
  readonly indicator?: string
  readonly action?: string
  readonly evidence?: string
  readonly target?: string
  readonly output?: string
  readonly pic?: string
}

const HEADER = [
  'NO',
  'AREA PERUBAHAN',
  'KOMPONEN',
  'INDIKATOR',
  'LANGKAH AKSI',
  'BUKTI FISIK',
  'TARGET WAKTU',
  'OUTPUT',
  'PENANGGUNG JAWAB',
]

const cellsOf = (given: PrintedAction, index: number): readonly string[] => {
  const { area = 'Manajemen Perubahan', component = 'Tim Kerja', indicator = 'Tim kerja telah dibentuk' } = given
  const { action = `Membentuk tim kerja bagian ${index + 1}`, evidence = 'SK tim kerja' } = given
  const { target = 'Januari 2026', output = '1 dokumen', pic = 'Sekretariat' } = given
  return [String(index + 1), area, component, indicator, action, evidence, target, output, pic]
}

const TITLE = ['RENCANA KERJA PEMBANGUNAN ZONA INTEGRITAS', 'DINAS CONTOH KOTA CONTOH', 'TAHUN 2026', '']

/** A plan as PDF text gives it: a title and one table of tab-separated cells. */
export const aPlanText = (actions: readonly PrintedAction[] = [{}], title: readonly string[] = TITLE): string =>
  [...title, HEADER.join('\t'), ...actions.map((each, index) => cellsOf(each, index).join('\t')), ''].join('\n')

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** The same plan as a comma-separated file; cells may hold line breaks. */
export const aPlanCsv = (actions: readonly PrintedAction[] = [{}]): string =>
  [HEADER, ...actions.map(cellsOf)].map((row) => row.map(quoted).join(',')).join('\n')
