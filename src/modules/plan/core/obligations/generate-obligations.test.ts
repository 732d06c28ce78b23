import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastDayOfMonth } from '#kernel/dates/iso-month.ts'
import type { WorkCalendar } from '#kernel/dates/working-days.ts'
import { parseSchedule } from '../schedule/parse-schedule.ts'
import { generateObligations } from './generate-obligations.ts'
import type { Obligation, ObligationSource } from './obligation.ts'

type Row = { target: string; output?: number; words?: string[]; evidence?: string[]; year?: number }

const source = ({ target, output, words, evidence, year = 2023 }: Row): ObligationSource => ({
  actionId: 'action-1',
  schedule: parseSchedule(target, year),
  outputCount: output ?? null,
  words: words ?? [],
  evidenceItems: evidence ?? [],
})

const owed = (row: Row): readonly Obligation[] => generateObligations([source(row)], { planYear: row.year ?? 2023 })

const dueDates = (row: Row): readonly string[] => owed(row).map(({ dueDate }) => dueDate.slice(5))

const EVERY_MONTH = Array.from({ length: 12 }, (_, index) =>
  lastDayOfMonth(`2023-${String(index + 1).padStart(2, '0')}`).slice(5),
)

describe('generateObligations', () => {
  it.each<[string, Row, readonly string[]]>([
    ['single months', { target: 'April, Juli, Oktober, Desember' }, ['04-30', '07-31', '10-31', '12-31']],
    ['a range', { target: 'Januari s/d Desember 2023', output: 3 }, ['12-31']],
    ['a range whose months the output counts', { target: 'Januari s/d Desember 2023', output: 12 }, EVERY_MONTH],
    ['a range of a monthly row', { target: 'Januari-Desember', words: ['Data nominatif per bulan'] }, EVERY_MONTH],
    [
      'a range of a row every three months',
      { target: 'Januari-Desember', words: ['setiap 3 bulan sekali'] },
      ['12-31'],
    ],
    ['bulanan', { target: 'bulanan' }, EVERY_MONTH],
    ['tribulanan', { target: 'Tribulanan' }, ['03-31', '06-30', '09-30', '12-31']],
    ['three cadences', { target: 'tribulan, semester dan tahunan' }, ['03-31', '06-30', '09-30', '12-31']],
    ['semester', { target: 'Semesteran' }, ['06-30', '12-31']],
    ['tahunan', { target: 'Tahunan' }, ['12-31']],
    ['a bare year', { target: '2023' }, ['12-31']],
    ['harian', { target: 'Harian', output: 1 }, EVERY_MONTH],
    ['a deadline over two months', { target: 'Paling lambat Mei-Juni 2023', output: 2 }, ['06-30']],
    ['an open range', { target: 'Maret 2023 dst...' }, ['12-31']],
    ['months of a cadence', { target: 'Semester (Juni, Desember)' }, ['06-30', '12-31']],
    ['quarters within a range', { target: 'Per triwulan, April s/d Desember 2023' }, ['06-30', '09-30', '12-31']],
    ['single quarters', { target: 'Triwulan I dan III' }, ['03-31', '09-30']],
    ['a condition', { target: 'Jika ada perubahan' }, []],
    ['a condition every year', { target: 'Adanya undangan setiap tahunnya' }, []],
    ['a month and a condition', { target: 'Januari 2023, setiap ada pertemuan' }, ['01-31']],
    ['a condition and a cadence, numbered', { target: '1. Ketika ada perubahan 2. Semester' }, ['06-30', '12-31']],
    ['a loose timing', { target: 'Sesuai jadwal' }, []],
    ['an empty target', { target: '' }, []],
    ['a leap February', { target: 'Februari 2024', year: 2024 }, ['02-29']],
  ])('follows the rule for %s', (_name, row, expected) => {
    expect(dueDates(row)).toEqual(expected)
  })

  it('gives a range all pieces of the output at once', () => {
    expect(owed({ target: 'Januari s/d Desember 2023', output: 4 })).toMatchObject([
      { firstMonth: '2023-01', lastMonth: '2023-12', expectedCount: 4, period: { kind: 'range' } },
    ])
  })

  it('shares an output out over the obligations without losing a piece', () => {
    expect(owed({ target: 'Semester', output: 13 }).map((one) => one.expectedCount)).toEqual([6, 7])
    expect(owed({ target: 'Juli, Desember', output: 1 }).map((one) => one.expectedCount)).toEqual([1, 1])
  })

  it('expects the documents of the row where no output is counted', () => {
    const evidence = ['Undangan', 'Daftar hadir', 'Notulen']
    expect(owed({ target: 'Juni, Desember', evidence })).toMatchObject([
      { expectedCount: 3, expectedDocuments: evidence },
      { expectedCount: 3, expectedDocuments: evidence },
    ])
  })

  it('gives each deliverable its own month and document', () => {
    const row = {
      target: 'Renstra 2016-2021 RKT Bln Februari 2020, PK Januari 2020',
      year: 2020,
      evidence: ['Renstra', 'RKT', 'Penetapan Kinerja'],
    }
    expect(owed(row).map(({ label, dueDate, expectedDocuments }) => [label, dueDate, expectedDocuments])).toEqual([
      ['RKT', '2020-02-29', ['RKT']],
      ['PK', '2020-01-31', ['Penetapan Kinerja']],
    ])
  })

  it('gives two targets of one cell the two documents in their order', () => {
    const evidence = ['Evaluasi dokumen sekali setahun', 'Laporan bulanan']
    const row = { target: 'Juni 2020 Januari s/d Desember 2020', year: 2020, evidence, words: evidence }
    const all = owed(row)
    expect(all).toHaveLength(13)
    expect(all[0]).toMatchObject({ dueDate: '2020-06-30', expectedDocuments: [evidence[0]] })
    expect(all.slice(1).every((one) => one.expectedDocuments[0] === evidence[1])).toBe(true)
  })

  it('numbers the quarters and halves', () => {
    expect(owed({ target: 'Triwulanan' })[1]?.period).toEqual({ kind: 'quarter', year: 2023, number: 2 })
    expect(owed({ target: 'Semester' })[1]).toMatchObject({
      firstMonth: '2023-07',
      period: { kind: 'half', number: 2 },
    })
  })

  it('warns when nobody works on the due date, and leaves the date', () => {
    const url = new URL('../../../../../rules/calendar/2026.json', import.meta.url)
    const calendar: WorkCalendar = JSON.parse(readFileSync(url, 'utf8')).versions[0].value
    const owing = generateObligations([source({ target: 'Januari, Mei, Juni, Desember', year: 2026 })], {
      planYear: 2026,
      calendars: [
        {
          ...calendar,
          days: [...calendar.days, { date: '2026-06-30', kind: 'libur_lokal', name: 'Hari jadi', scope: '33.24' }],
        },
      ],
      scopes: ['33.24'],
    })
    expect(owing.map(({ dueDate, dueOnDayOff }) => [dueDate, dueOnDayOff?.kind ?? null])).toEqual([
      ['2026-01-31', 'weekend'],
      ['2026-05-31', 'libur_nasional'],
      ['2026-06-30', 'libur_lokal'],
      ['2026-12-31', null],
    ])
  })
})

describe('generateObligations for any plan', () => {
  const words = [
    'Januari',
    'Mei',
    's/d',
    ',',
    '2023',
    'setiap',
    'bulan',
    'Triwulan',
    'II',
    'jika',
    'RKT',
    '1.',
    '2.',
    'dst',
    'Tahunan',
  ]
  const target = fc.array(fc.constantFrom(...words), { maxLength: 9 }).map((taken) => taken.join(' '))
  const row = fc.record({
    actionId: fc.uuid(),
    schedule: target.map((text) => parseSchedule(text, 2023)),
    outputCount: fc.option(fc.integer({ min: 1, max: 40 })),
    words: fc.array(fc.option(target), { maxLength: 3 }),
    evidenceItems: fc.array(fc.string(), { maxLength: 6 }),
  })
  const plan = fc.uniqueArray(row, { selector: ({ actionId }) => actionId, maxLength: 8 })

  it('gives the same obligations twice, each of an action of the plan, with keys of their own', () => {
    fc.assert(
      fc.property(plan, (actions) => {
        const owing = generateObligations(actions, { planYear: 2023 })
        expect(generateObligations(structuredClone(actions), { planYear: 2023 })).toEqual(owing)
        const ids = new Set(actions.map(({ actionId }) => actionId))
        expect(owing.every(({ actionId }) => ids.has(actionId))).toBe(true)
        expect(new Set(owing.map(({ actionId, key }) => `${actionId} ${key}`)).size).toBe(owing.length)
      }),
    )
  })

  it('is due on the last day of its last month and expects whole pieces, as many as the output counts', () => {
    fc.assert(
      fc.property(row, (action) => {
        const owing = generateObligations([action], { planYear: 2023 })
        for (const { dueDate, firstMonth, lastMonth, expectedCount } of owing) {
          expect(dueDate).toBe(lastDayOfMonth(lastMonth))
          expect(firstMonth <= lastMonth).toBe(true)
          expect(Number.isInteger(expectedCount) && expectedCount >= 1).toBe(true)
        }
        const shared =
          action.schedule.parts === undefined && (action.outputCount ?? 0) >= owing.length && owing.length > 0
        const sum = owing.reduce((all, one) => all + one.expectedCount, 0)
        if (shared && action.outputCount !== null) expect(sum).toBe(action.outputCount)
      }),
    )
  })
})
