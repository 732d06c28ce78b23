import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, daysInMonth, isIsoDate, isoDate, parseIsoDate, weekday } from './iso-date.ts'

const anyDate = fc
  .date({ min: new Date('0003-01-01'), max: new Date('9990-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('isoDate', () => {
  it.each([
    [2023, 1, 18, '2023-01-18'],
    [2024, 2, 29, '2024-02-29'],
    [987, 12, 31, '0987-12-31'],
    [2023, 2, 29, null],
    [1900, 2, 29, null],
    [2000, 2, 29, '2000-02-29'],
    [2023, 4, 31, null],
    [2023, 13, 1, null],
    [0, 1, 1, null],
    [2023, 1.5, 1, null],
  ])('of %s, %s, %s is %s', (year, month, day, expected) => {
    expect(isoDate(year, month, day)).toBe(expected)
  })

  it.each(['2023-1-18', '2023-02-30', '20230118', '', '2023-01-18T00:00'])('does not take %j for a date', (text) => {
    expect(isIsoDate(text)).toBe(false)
  })
})

describe('addDays', () => {
  it('goes on over months, years and leap days', () => {
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01')
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2023-03-01', -1)).toBe('2023-02-28')
  })

  it('is undone by going back, and daysBetween counts it', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -300, max: 300 }), (date, days) => {
        const there = addDays(date, days)
        expect(addDays(there, -days)).toBe(date)
        expect(daysBetween(date, there)).toBe(days)
      }),
    )
  })

  it('throws on what is no date', () => {
    expect(() => addDays('2023-02-30', 1)).toThrow(RangeError)
  })
})

describe('weekday', () => {
  it.each([
    ['2026-01-01', 4],
    ['2026-11-20', 5],
    ['2023-01-01', 7],
    ['1969-12-29', 1],
  ])('of %s is %s', (date, expected) => {
    expect(weekday(date)).toBe(expected)
  })

  it('is the same a week later', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(weekday(addDays(date, 7))).toBe(weekday(date))
      }),
    )
  })
})

describe('daysInMonth', () => {
  it('gives the day after which parseIsoDate finds none', () => {
    for (const year of [2023, 2024, 2100]) {
      for (let month = 1; month <= 12; month++) {
        const last = daysInMonth(year, month)
        const prefix = `${year}-${String(month).padStart(2, '0')}-`
        expect(parseIsoDate(prefix + last)).toEqual({ year, month, day: last })
        expect(parseIsoDate(prefix + (last + 1))).toBeNull()
      }
    }
  })
})
