import { describe, expect, it } from 'vitest'
import { formatDate, formatInstant, formatMonth, monthName } from './date.ts'
import { numberFormat } from './number.ts'

describe('dates in words', () => {
  it('writes a calendar day the way letters of an office do', () => {
    expect(formatDate('id', '2026-11-20')).toBe('20 November 2026')
    expect(formatDate('id', '2026-08-01', 'weekday')).toBe('Sabtu, 1 Agustus 2026')
    expect(formatDate('id', '2026-11-20', 'dayMonth')).toBe('20 Nov')
    expect(formatDate('en', '2026-11-20')).toBe('20 November 2026')
  })

  it('writes an instant in the zone of the unit, with its Indonesian name', () => {
    const instant = new Date('2026-11-20T16:41:00Z')
    expect(formatInstant('id', instant, 'Asia/Jakarta')).toBe('20 November 2026 23.41 WIB')
    expect(formatInstant('id', instant, 'Asia/Jayapura')).toBe('21 November 2026 01.41 WIT')
    expect(formatInstant('en', instant, 'Asia/Makassar')).toBe('21 November 2026 00:41 WITA')
  })

  it('names months', () => {
    expect(monthName('id', 8, 'short')).toBe('Agu')
    expect(monthName('id', 5)).toBe('Mei')
    expect(formatMonth('en', 2026, 10)).toBe('October 2026')
  })
})

describe('numberFormat', () => {
  it('writes decimals and thousands as the language does', () => {
    expect(numberFormat('id').format(1234.56)).toBe('1.234,56')
    expect(numberFormat('id', 2).format(7)).toBe('7,00')
    expect(numberFormat('en').format(1234.56)).toBe('1,234.56')
  })
})
