import { describe, expect, it } from 'vitest'
import type { LogLine, LogLineValue } from '../core/log-line.ts'
import { logCsvHead, logCsvLines } from './log-csv.ts'
import { tellAction, tellLine } from './log-words.ts'

const telling = { locale: 'id', timeZone: 'Asia/Makassar' } as const

const aLine = (values: readonly Partial<LogLineValue>[], given: Partial<LogLine> = {}): LogLine => ({
  entryNo: 12,
  at: new Date('2026-05-04T17:15:30.123Z'),
  by: 'Ratna Wulandari',
  unitId: 'u',
  unitName: 'Dinas Contoh',
  action: 'plan.obligation.completed',
  subjectKind: 'plan.obligation',
  subjectId: 's',
  subjectName: null,
  values: values.map((value) => ({ field: 'note', old: null, new: null, erased: false, ...value })),
  seq: null,
  ...given,
})

const told = (value: Partial<LogLineValue>) => tellLine(aLine([value]), telling).values[0]

describe('an entry in words', () => {
  it('is told as a sentence in both languages, and as it is stored when nobody wrote one', () => {
    expect(tellAction('plan.obligation.completed', 'id')).toBe('Menandai kewajiban selesai')
    expect(tellAction('plan.obligation.completed', 'en')).toBe('Marked an obligation as done')
    expect(tellAction('plan.unheard.of', 'id')).toBe('plan.unheard.of')
    expect(tellAction('constructor', 'id')).toBe('constructor')
  })

  it.each([
    ['a role', { field: 'roles', new: ['zi_chair', 'employee'] }, 'Ketua tim ZI, Pegawai'],
    ['a doubt', { field: 'doubt', new: 'missing' }, 'Sel ini kosong'],
    ['a state', { field: 'row_state', new: 'dropped' }, 'Dikeluarkan'],
    ['a code of its own', { field: 'factor', new: 'totp' }, 'Aplikasi autentikator'],
    ['an unknown code', { field: 'factor', new: 'retina' }, 'retina'],
    ['a day', { field: 'due_date', new: '2026-01-31' }, '31 Januari 2026'],
    ['a moment', { field: 'expires_at', new: '2026-01-31T17:00:00.000Z' }, '1 Februari 2026 01.00 WITA'],
    ['a zone', { field: 'time_zone', new: 'Asia/Jayapura' }, 'WIT'],
    ['a number', { field: 'rows', new: 1234 }, '1.234'],
    ['a yes', { field: 'isChair', new: true }, 'ya'],
    ['a text', { field: 'note', new: 'Sudah' }, 'Sudah'],
    ['something else', { field: 'note', new: { a: 1 } }, '{"a":1}'],
    ['nothing', { field: 'note', new: null }, null],
  ] as const)('says %s as people write it', (_what, value, words) => {
    expect(told(value)?.new).toBe(words)
  })

  it('says whom it was done to', () => {
    const line = aLine([], { action: 'organization.person.left', subjectName: 'Bagus Prakoso' })
    expect(tellLine(line, telling).what).toBe('Mengakhiri peran orang di unit: Bagus Prakoso')
  })

  it('names fields, and tells what did not change from what did', () => {
    expect(told({ field: 'due_date', old: '2026-01-31', new: '2026-01-31' })).toMatchObject({
      label: 'Jatuh tempo',
      isContext: true,
    })
    expect(told({ field: 'unheard_of', old: 'a', new: 'b' })).toMatchObject({ label: 'unheard_of', isContext: false })
    expect(told({ erased: true })).toMatchObject({ erased: true, isContext: false })
  })
})

describe('the log as a table', () => {
  const cells = (csv: string) => csv.trimEnd().split('\r\n')

  it('begins with a mark for UTF-8 and names its columns and their zone', () => {
    expect(logCsvHead(telling)).toMatch(/^\uFEFF"Nomor","Waktu \(WITA\)","Siapa",.*\r\n$/)
    expect(logCsvHead({ ...telling, locale: 'en' })).toContain('"Number","Time (WITA)"')
  })

  it('has one line for each value, and one for an entry without', () => {
    const two = logCsvLines(
      [
        aLine([
          { field: 'note', new: 'a' },
          { field: 'title', old: 'b' },
        ]),
      ],
      telling,
    )
    expect(cells(two)).toEqual([
      '"12","2026-05-05 01:15:30","Ratna Wulandari","Dinas Contoh","Menandai kewajiban selesai","plan.obligation.completed","plan.obligation s","Catatan","","a",""',
      '"12","2026-05-05 01:15:30","Ratna Wulandari","Dinas Contoh","Menandai kewajiban selesai","plan.obligation.completed","plan.obligation s","Judul","b","",""',
    ])
    expect(cells(logCsvLines([aLine([], { seq: 3, by: null })], telling))).toEqual([
      '"12","2026-05-05 01:15:30","Zona","Dinas Contoh","Menandai kewajiban selesai","plan.obligation.completed","plan.obligation s","","","","3"',
    ])
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '\n@x', '＝1'])('runs no formula: %j', (text) => {
    const line = logCsvLines([aLine([{ new: text }], { by: text })], telling)
    expect(line).toContain(`"'${text}"`)
    expect(line.startsWith(`"12","2026-05-05 01:15:30","'${text}"`)).toBe(true)
  })

  it('keeps quotes, commas and line ends inside their cell, and says what was erased', () => {
    expect(logCsvLines([aLine([{ new: 'a "b", c\nd' }])], telling)).toContain('"a ""b"", c\nd"')
    expect(logCsvLines([aLine([{ erased: true }])], telling)).toContain('"dihapus secara sah","dihapus secara sah"')
  })
})
