import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMonths,
  contiguousRuns,
  isoMonth,
  lastDayOfMonth,
  monthOfDate,
  monthsFromTo,
  monthsOfYear,
  parseIsoMonth,
  sortMonths,
} from './iso-month.ts'

const anyMonth = fc
  .tuple(fc.integer({ min: 100, max: 9000 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => isoMonth(year, month))

describe('months', () => {
  it('are read and written as ISO text', () => {
    expect(isoMonth(2023, 4)).toBe('2023-04')
    expect(parseIsoMonth('2023-04')).toEqual({ year: 2023, month: 4 })
    expect(parseIsoMonth('2023-13')).toBeNull()
    expect(monthOfDate('2023-04-18')).toBe('2023-04')
  })

  it('are added over the turn of a year and taken off again', () => {
    expect(addMonths('2023-11', 3)).toBe('2024-02')
    expect(addMonths('2023-01', -1)).toBe('2022-12')
    fc.assert(
      fc.property(anyMonth, fc.integer({ min: -999, max: 999 }), (month, count) => {
        expect(addMonths(addMonths(month, count), -count)).toBe(month)
      }),
    )
  })

  it('are listed from one to another, both included', () => {
    expect(monthsFromTo('2022-12', '2023-02')).toEqual(['2022-12', '2023-01', '2023-02'])
    expect(monthsFromTo('2023-02', '2023-01')).toEqual([])
    expect(monthsOfYear(2023)).toHaveLength(12)
  })

  it('end on their last day, leap years too', () => {
    expect(lastDayOfMonth('2023-02')).toBe('2023-02-28')
    expect(lastDayOfMonth('2024-02')).toBe('2024-02-29')
    expect(lastDayOfMonth('2023-06')).toBe('2023-06-30')
  })

  it('are put in order once each, and neighbours together', () => {
    const months = sortMonths(['2023-06', '2023-01', '2023-02', '2023-01', '2022-12'])
    expect(contiguousRuns(months)).toEqual([['2022-12', '2023-01', '2023-02'], ['2023-06']])
    fc.assert(
      fc.property(fc.array(anyMonth), (any) => {
        expect(contiguousRuns(sortMonths(any)).flat()).toEqual(sortMonths(any))
      }),
    )
  })

  it('throw on what is no month', () => {
    expect(() => addMonths('2023-00', 1)).toThrow(RangeError)
  })
})
