import { describe, expect, it } from 'vitest'
import { readDate } from './read-date.ts'

describe('readDate', () => {
  it.each([
    ['18 Januari 2023', '2023-01-18'],
    ['Pada tanggal : 20 Januari 2020', '2020-01-20'],
    ['Kota Baru, 03 Februari 2023', '2023-02-03'],
    ['tanggal 1 Agt. 2022', '2022-08-01'],
    ['5 Septem-ber 2022', '2022-09-05'],
    ['18-01-2023', '2023-01-18'],
    ['18/1/2023', '2023-01-18'],
    ['2023-01-18', '2023-01-18'],
    ['Nomor 12 Tahun 2011, pada 8 Maret 2022', '2022-03-08'],
    ['31 Februari 2023', null],
    ['Januari 2023', null],
    ['', null],
  ])('reads %j as %s', (text, expected) => {
    expect(readDate(text)).toBe(expected)
  })
})
