/** What the demo shows of an agency. The plans are published documents of these units; every person is invented. */
export type OfficePlan = {
  /** Which agency. */
  readonly agency: string
  /** The unit whose plan it is, with the units above it below the root. */
  readonly unit: string
  readonly above: readonly string[]
  /** Further units of the agency: name, and the name of the unit above (the root when left out). */
  readonly others: readonly { readonly name: string; readonly under?: string }[]
  readonly timeZone: 'Asia/Jakarta' | 'Asia/Makassar'
  readonly headcount: number
  readonly custom: 'jawa' | 'banjar'
  /** Where its mail would live; `contoh` keeps it from being anybody's. */
  readonly mail: string
  readonly headTitle: string
  readonly file: string
  /** As the clerk had named the file. */
  readonly fileName: string
  /** How the year goes so far. */
  readonly pace: Pace
}

export type Pace = {
  /** The day on which the plan was brought in. */
  readonly begins: string
  /** Share of the duties due by now that are done. */
  readonly done: number
  /** Share of the done ones that were late. */
  readonly late: number
  /** A draft still under review instead of a living plan. */
  readonly isInReview?: true
}

export const OFFICES: readonly OfficePlan[] = [
  {
    agency: 'Pemerintah Kota Madiun',
    unit: 'Dinas Kependudukan dan Pencatatan Sipil Kota Madiun',
    above: [],
    others: [
      { name: 'Inspektorat Daerah' },
      { name: 'Sekretariat Daerah' },
      { name: 'Bagian Organisasi', under: 'Sekretariat Daerah' },
      { name: 'Kecamatan Taman' },
      { name: 'Kelurahan Banjarejo', under: 'Kecamatan Taman' },
      { name: 'Kelurahan Demangan', under: 'Kecamatan Taman' },
    ],
    timeZone: 'Asia/Jakarta',
    headcount: 58,
    custom: 'jawa',
    mail: 'madiunkota.contoh.go.id',
    headTitle: 'Kepala Dinas',
    file: 'madiun-dispendukcapil-2023.txt',
    fileName: 'Rencana Kerja Pembangunan ZI Dispendukcapil.txt',
    pace: { begins: '2026-01-12', done: 0.93, late: 0.08 },
  },
  {
    agency: 'Pemerintah Kabupaten Kendal',
    unit: 'Badan Pendapatan Daerah Kabupaten Kendal',
    above: [],
    others: [{ name: 'Inspektorat Kabupaten' }],
    timeZone: 'Asia/Jakarta',
    headcount: 46,
    custom: 'jawa',
    mail: 'kendalkab.contoh.go.id',
    headTitle: 'Kepala Badan',
    file: 'kendal-bapenda-2023.txt',
    fileName: 'RENCANA KERJA ZI BAPENDA.txt',
    pace: { begins: '2026-01-19', done: 0.81, late: 0.2 },
  },
  {
    agency: 'Pemerintah Kota Pekalongan',
    unit: 'Kecamatan Pekalongan Barat Kota Pekalongan',
    above: [],
    others: [{ name: 'Inspektorat Daerah Kota' }],
    timeZone: 'Asia/Jakarta',
    headcount: 27,
    custom: 'jawa',
    mail: 'pekalongankota.contoh.go.id',
    headTitle: 'Camat',
    file: 'pekalongan-barat-2020.txt',
    fileName: 'Rencana kerja ZI kecamatan (final).txt',
    pace: { begins: '2026-01-21', done: 0.66, late: 0.31 },
  },
  {
    agency: 'Komisi Pemilihan Umum',
    unit: 'Komisi Pemilihan Umum Kabupaten Kudus',
    above: ['Komisi Pemilihan Umum Provinsi Jawa Tengah'],
    others: [{ name: 'Inspektorat Utama' }],
    timeZone: 'Asia/Jakarta',
    headcount: 26,
    custom: 'jawa',
    mail: 'kpu-kudus.contoh.go.id',
    headTitle: 'Sekretaris',
    file: 'kpu-kudus-2022.txt',
    fileName: 'RK ZI KPU Kudus.txt',
    pace: { begins: '2026-01-08', done: 0.77, late: 0.17 },
  },
  {
    agency: 'Pemerintah Kota Banjarbaru',
    unit: 'Badan Pengelolaan Pajak dan Retribusi Daerah Kota Banjarbaru',
    above: [],
    others: [{ name: 'Inspektorat Kota' }],
    timeZone: 'Asia/Makassar',
    headcount: 38,
    custom: 'banjar',
    mail: 'banjarbarukota.contoh.go.id',
    headTitle: 'Kepala Badan',
    file: 'banjarbaru-bp2rd-2023.txt',
    fileName: 'Rencana Kerja ZI BP2RD 2023.txt',
    pace: { begins: '2026-06-25', done: 0, late: 0, isInReview: true },
  },
]
