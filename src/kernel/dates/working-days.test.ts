import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addDays, isIsoDate } from './iso-date.ts'
import { addWorkingDays, dayOff, isCalendarKnown, isWorkingDay, type WorkCalendar } from './working-days.ts'

const file = JSON.parse(readFileSync(new URL('../../../rules/calendar/2026.json', import.meta.url), 'utf8'))
const of2026: WorkCalendar = file.versions[0].value

const allDays = Array.from({ length: 365 }, (_, index) => addDays('2026-01-01', index))

describe('the calendar of 2026', () => {
  it('has seventeen national days and eight of joint leave, each once and with its source', () => {
    const kinds = (kind: string): number => of2026.days.filter((day) => day.kind === kind).length
    expect([kinds('libur_nasional'), kinds('cuti_bersama')]).toEqual([17, 8])
    expect(new Set(of2026.days.map(({ date }) => date)).size).toBe(25)
    expect(of2026.days.every(({ date }) => isIsoDate(date) && date.startsWith('2026-'))).toBe(true)
    expect(file.versions[0]).toMatchObject({ valid_from: '2026-01-01', legal_basis: expect.stringContaining('SKB') })
  })

  it('leaves the working days of each month', () => {
    const worked = allDays.filter((date) => isWorkingDay(date, [of2026]))
    const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`)
    const counts = months.map((month) => worked.filter((date) => date.startsWith(month)).length)
    expect(counts).toEqual([20, 18, 17, 21, 16, 20, 23, 19, 22, 22, 21, 21])
  })
})

describe('addWorkingDays', () => {
  it.each([
    ['2026-03-16', 10, '2026-04-07', '2026-03-30'],
    ['2026-03-16', 30, '2026-05-06', '2026-04-27'],
    ['2026-02-13', 3, '2026-02-20', '2026-02-18'],
    ['2026-02-13', 5, '2026-02-24', '2026-02-20'],
    ['2026-05-13', 14, '2026-06-09', '2026-06-02'],
    ['2026-01-02', 60, '2026-04-09', '2026-03-27'],
    ['2026-04-30', 10, '2026-05-19', '2026-05-14'],
    ['2026-04-30', 17, '2026-06-02', '2026-05-25'],
    ['2026-08-15', 30, '2026-09-29', '2026-09-25'],
    ['2026-03-17', 7, '2026-04-02', '2026-03-26'],
  ])('from %s, %i days on, is %s, or %s by weekends alone', (date, count, withCalendar, weekendsOnly) => {
    expect(addWorkingDays(date, count, [of2026])).toBe(withCalendar)
    expect(addWorkingDays(date, count, [])).toBe(weekendsOnly)
  })

  it('may count the day of the event itself, when it is a working day', () => {
    expect(addWorkingDays('2026-01-05', 1, [of2026], { from: 'same_day' })).toBe('2026-01-05')
    expect(addWorkingDays('2026-01-03', 1, [of2026], { from: 'same_day' })).toBe('2026-01-05')
    expect(addWorkingDays('2026-01-05', 0, [of2026])).toBe('2026-01-05')
  })

  it('refuses counts that are none', () => {
    expect(() => addWorkingDays('2026-01-05', -1, [])).toThrow(RangeError)
    expect(() => addWorkingDays('2026-01-05', Number.POSITIVE_INFINITY, [])).toThrow(RangeError)
  })
})

describe('dayOff', () => {
  it('names the holiday before the weekend, and local days only in their region', () => {
    const local: WorkCalendar = {
      ...of2026,
      days: [{ date: '2026-07-28', kind: 'libur_lokal', name: 'Hari jadi', scope: '33.24' }],
    }
    expect(dayOff('2026-05-31', [of2026])?.kind).toBe('libur_nasional')
    expect(dayOff('2026-01-31', [of2026])).toEqual({ kind: 'weekend' })
    expect(dayOff('2026-07-28', [local])).toBeNull()
    expect(dayOff('2026-07-28', [local], ['33.24'])).toEqual({ kind: 'libur_lokal', name: 'Hari jadi' })
  })

  it('knows which years have a verified calendar', () => {
    expect(isCalendarKnown('2026-07-28', [of2026])).toBe(true)
    expect(isCalendarKnown('2027-07-28', [of2026])).toBe(false)
    expect(isCalendarKnown('2026-07-28', [{ ...of2026, verified: false }])).toBe(false)
  })
})
