import { MonthsStrip } from '../../../ui/months-strip.tsx'
import { type MonthState, type RibbonCell, YearRibbon } from '../../../ui/year-ribbon.tsx'
import type { Showcase } from './showcase.ts'
import { long, monthNames } from './words.ts'

const NOVEMBER = 11

const marks: readonly MonthState[] = [
  'none',
  'ok',
  'ok',
  'none',
  'late',
  'late',
  'due',
  'none',
  'ok',
  'none',
  'due',
  'plan',
]

const words: Readonly<Record<MonthState, string>> = {
  none: 'tidak ada',
  plan: 'direncanakan',
  ok: 'lengkap',
  due: 'sebagian',
  late: 'terlambat',
}
const counts: Readonly<Record<MonthState, string>> = { none: '', plan: '0/6', ok: '4/4', due: '2/3', late: '1/4' }

const cells = (linked: boolean): readonly RibbonCell[] =>
  marks.map((state) => ({
    state,
    text: counts[state],
    label: `${counts[state]} ${words[state]}`,
    ...(linked && state !== 'none' && { to: '#tahun' }),
  }))

const ribbon = { rowHeader: 'Area', months: monthNames } as const

export const years: Showcase = {
  id: 'tahun',
  title: 'Tahun dalam satu baris',
  about:
    'Keadaan setiap bulan terbaca dari bentuknya juga: bulan yang lewat tanpa bukti bergaris, yang separuh terisi separuh. Bulan yang dapat dibuka adalah tautan dan mendapat garis tepi.',
  wide: true,
  specimens: [
    {
      name: 'YearRibbon',
      state: 'semua keadaan, bulan berjalan, tautan, nama panjang',
      show: (
        <YearRibbon
          {...ribbon}
          caption="Bukti sepanjang tahun"
          currentMonth={NOVEMBER}
          rows={[
            { key: 'a', label: 'Manajemen perubahan', cells: cells(true) },
            { key: 'b', label: long, cells: cells(false) },
          ]}
        />
      ),
    },
    {
      name: 'YearRibbon',
      state: 'tahun tanpa jadwal',
      show: (
        <YearRibbon
          {...ribbon}
          caption="Bukti tahun 2031"
          rows={[{ key: 'a', label: 'Penguatan pengawasan', cells: [] }]}
        />
      ),
    },
    {
      name: 'MonthsStrip',
      state: 'semua keadaan, kosong, penuh',
      show: (
        <div className="stack gap-2">
          <MonthsStrip
            marks={marks}
            currentMonth={NOVEMBER}
            label="Jadwal: Februari dan Maret lengkap, Mei terlambat"
          />
          <MonthsStrip marks={[]} label="Tanpa jadwal" />
          <MonthsStrip marks={monthNames.map(() => 'ok' as const)} label="Jadwal: setiap bulan, lengkap" />
        </div>
      ),
    },
  ],
}
