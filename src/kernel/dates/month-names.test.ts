import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mendMonthNames, readMonthName } from './month-names.ts'

describe('readMonthName', () => {
  it.each([
    ['Januari', 1],
    ['PEBRUARI', 2],
    ['Feb.', 2],
    ['Mrt', 3],
    ['mei', 5],
    ['Agt', 8],
    ['Sept', 9],
    ['Nopember', 11],
    ['Des', 12],
    ['Agustsus', 8],
    ['Spetember', 9],
    ['Desembr', 12],
  ])('knows %s', (word, month) => {
    expect(readMonthName(word)).toBe(month)
  })

  it.each(['karet', 'target', 'sembilan', 'jumat', 'junior', 'mar1', 'kedua', ''])(
    'does not take %j for a month',
    (word) => {
      expect(readMonthName(word)).toBeNull()
    },
  )
})

describe('mendMonthNames', () => {
  it.each([
    ['Maret, Juni, Septem-ber, Desember 2022', 'Maret, Juni, September, Desember 2022'],
    ['Okto ber', 'Oktober'],
    ['De-\nsember', 'Desember'],
    ['Januari-Desember', 'Januari-Desember'],
    ['Mei-Juni', 'Mei-Juni'],
  ])('mends %j', (text, expected) => {
    expect(mendMonthNames(text)).toBe(expected)
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(mendMonthNames(mendMonthNames(text))).toBe(mendMonthNames(text))
      }),
    )
  })
})
