import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthsFromTo, monthsOfYear } from '#kernel/dates/iso-month.ts'
import { parseSchedule } from './parse-schedule.ts'

type GoldSchedule = {
  kind: string
  months: string[]
  recurrence: string | null
  condition: string | null
  altKind?: string | string[]
  altMonths?: string[][]
}
type Gold = { year: number; actions: { target: string | null; schedule: GoldSchedule }[] }

const gold = (name: string): Gold =>
  JSON.parse(readFileSync(new URL(`../../../../../e2e/fixtures/work-plans/gold/${name}.json`, import.meta.url), 'utf8'))

describe('parseSchedule against the transcriptions', () => {
  it.each(['000', '002', '004'])('reads every target of plan %s', (name) => {
    const { year, actions } = gold(name)
    for (const { target, schedule } of actions) {
      const read = parseSchedule(target, year)
      expect([schedule.kind, schedule.altKind ?? []].flat(), target ?? '').toContain(read.kind)
      expect([schedule.months, ...(schedule.altMonths ?? [])], target ?? '').toContainEqual(read.months)
      expect(read.recurrence, target ?? '').toBe(schedule.recurrence)
      expect(read.condition, target ?? '').toBe(schedule.condition)
    }
  })
})

describe('parseSchedule', () => {
  const months = (target: string, year: number | null = 2023): readonly string[] => parseSchedule(target, year).months
  const year = monthsOfYear(2023)

  it.each([
    ['Januari s/d Desember 2023', year],
    ['Januari – Desember 2023', year],
    ['Januari sampai dengan Desember 2023', year],
    ['Januari s.d. Desember 2023', year],
    ['Januari 2023 - Desember 2023', year],
    ['Jan-Des', year],
    ['Januari 2023, dst...', year],
    ['Mulai April', monthsFromTo('2023-04', '2023-12')],
    ['Feb-Des 2022', monthsFromTo('2022-02', '2022-12')],
    ['Paling lambat Mei-Juni 2022', ['2022-05', '2022-06']],
    ['10 Januari s.d. 15 Maret 2023', ['2023-01', '2023-02', '2023-03']],
    ['November - Februari', ['2023-11', '2023-12', '2024-01', '2024-02']],
    ['Des 2022 - Feb 2023', ['2022-12', '2023-01', '2023-02']],
    ['Triwulan II 2023', ['2023-04', '2023-05', '2023-06']],
    ['TW 4', ['2023-10', '2023-11', '2023-12']],
    ['Semester II', monthsFromTo('2023-07', '2023-12')],
  ])('takes %s for a window', (target, expected) => {
    const read = parseSchedule(target, 2023)
    expect(read).toMatchObject({ kind: 'months', months: expected, shape: 'window', recurrence: null })
  })

  it.each([
    ['April, Juli, Oktober dan Desember 2022', ['2022-04', '2022-07', '2022-10', '2022-12']],
    ['Maret, Juni, Septem-ber, Desember 2022', ['2022-03', '2022-06', '2022-09', '2022-12']],
    ['Juni, Desember', ['2023-06', '2023-12']],
    ['Feb-2020', ['2020-02']],
    ["Des'22", ['2022-12']],
    ['Januari 23', ['2023-01']],
    ['18 Januari 2023', ['2023-01']],
    ['2023-02-03', ['2023-02']],
    ['31-12-2023', ['2023-12']],
    ['01/2023', ['2023-01']],
    ['1 s/d 31 Maret 2023', ['2023-03']],
    ['Minggu ke-2 Maret', ['2023-03']],
    ['Minggu II Maret 2023', ['2023-03']],
    ['Jan/Feb 2023', ['2023-01', '2023-02']],
    ['Januari2023', ['2023-01']],
    ['Nopember 2023', ['2023-11']],
    ['Pebruari', ['2023-02']],
    ['Agustsus 2023', ['2023-08']],
    ['Mrt, Agt, Sept, Okt, Nop', ['2023-03', '2023-08', '2023-09', '2023-10', '2023-11']],
    ['2 bulan sekali', ['2023-02', '2023-04', '2023-06', '2023-08', '2023-10', '2023-12']],
  ])('takes %s for months one by one', (target, expected) => {
    expect(parseSchedule(target, 2023)).toMatchObject({ kind: 'months', months: expected, shape: 'each' })
  })

  it.each([
    ['Harian', 'daily'],
    ['Setiap hari kerja', 'daily'],
    ['Setiap bulan', 'monthly'],
    ['1 bulan sekali', 'monthly'],
    ['Setiap tanggal 10 bulan berikutnya', 'monthly'],
    ['12 kali setahun', 'monthly'],
    ['Mingguan', 'monthly'],
    ['Setiap 3 (tiga) bulan', 'quarterly'],
    ['per triwulan', 'quarterly'],
    ['Tribulanan', 'quarterly'],
    ['Triwulan I, II, III dan IV 2023', 'quarterly'],
    ['TW I s/d IV', 'quarterly'],
    ['Semesteran', 'semesterly'],
    ['6 bulanan', 'semesterly'],
    ['2 x setahun', 'semesterly'],
    ['Setahun sekali', 'yearly'],
    ['Setiap tahun', 'yearly'],
  ])('takes %s for a cadence', (target, recurrence) => {
    const read = parseSchedule(target, 2023)
    expect(read).toMatchObject({ kind: 'recurring', recurrence })
    expect(read.months).toEqual(recurrence === 'monthly' ? year : [])
  })

  it('keeps the months of a cadence that names them', () => {
    expect(parseSchedule('Per-bulan (Februari-Desember)', 2022)).toMatchObject({
      kind: 'recurring',
      recurrence: 'monthly',
      months: monthsFromTo('2022-02', '2022-12'),
      shape: 'each',
    })
  })

  it.each(['Jika ada perubahan', 'Setiap ada pertemuan pada 2023', 'Sewaktu-waktu', 'Apabila diperlukan'])(
    'takes %s for a condition',
    (target) => {
      expect(parseSchedule(target, 2023)).toMatchObject({ kind: 'conditional', months: [], condition: target })
    },
  )

  it('keeps one part for each deliverable with its own month', () => {
    const { kind, parts } = parseSchedule('Renstra 2016-2021 RKT Bln Februari 2020, PK Januari 2020', 2020)
    expect(kind).toBe('other')
    expect(parts?.map(({ label, months: due }) => [label, due])).toEqual([
      ['RKT', ['2020-02']],
      ['PK', ['2020-01']],
    ])
  })

  it('keeps a month beside a range apart', () => {
    const { months: all, parts } = parseSchedule('Juni 2020 Januari s/d Desember 2020', 2020)
    expect(all).toEqual(monthsOfYear(2020))
    expect(parts?.map(({ shape, months: due }) => [shape, due.length])).toEqual([
      ['each', 1],
      ['window', 12],
    ])
  })

  it.each([null, '', ' ', '-', '_', '1', 'J J J', '<u>,</u>'])('finds nothing in %j', (target) => {
    expect(parseSchedule(target, 2023).kind).toBe('none')
  })

  it.each(['2023', 'Tahun 2023', 'TA. 2023', '2023, dst...', '2023-2024'])('takes %s for a bare year', (target) => {
    expect(parseSchedule(target, 2023)).toMatchObject({ kind: 'year', months: [] })
  })

  it('knows no months without any year', () => {
    expect(months('Juni, Desember', null)).toEqual([])
    expect(months('Juni, Desember 2021', null)).toEqual(['2021-06', '2021-12'])
  })

  it('never throws and always gives ordered months without repeats', () => {
    const word = fc.constantFrom(
      ...[
        'Januari',
        'Des',
        '2023',
        's/d',
        '-',
        ',',
        'dan',
        'TW',
        'I',
        'IV',
        'setiap',
        'bulan',
        '3',
        'dst...',
        'jika',
        '1.',
        '2.',
        '(',
      ],
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word).map((words) => words.join(' ')),
    )
    fc.assert(
      fc.property(text, fc.option(fc.integer({ min: 1, max: 9999 })), (target, planYear) => {
        const read = parseSchedule(target, planYear)
        expect(read.months).toEqual([...new Set(read.months)].sort())
        expect(read.months.every((month) => /^\d{4}-(0[1-9]|1[0-2])$/.test(month))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
