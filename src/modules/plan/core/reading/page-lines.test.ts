import { describe, expect, it } from 'vitest'
import { closesTable, isPageNumber } from './page-lines.ts'

describe('closesTable', () => {
  it.each([
    'BAB IV',
    'BAB IV PENUTUP',
    'BABIV',
    'Lampiran 2.',
    'PENUTUP',
    'Ditetapkan di Kota Contoh',
    'Mengetahui',
    'NIP. 1980',
  ])('ends at %s', (text) => {
    expect(closesTable(text)).toBe(true)
  })

  it.each(['menetapkan anggotanya', 'ditetapkan setiap tahun', 'Babak baru', 'Rapat evaluasi', 'penutup tahun'])(
    'goes on at %s',
    (text) => {
      expect(closesTable(text)).toBe(false)
    },
  )
})

describe('isPageNumber', () => {
  it.each(['12', '- 3 -', 'Halaman 3 dari 20', 'Hal. 4', 'Page 2 of 9', '| 7'])('knows %s', (text) => {
    expect(isPageNumber(text)).toBe(true)
  })

  it.each(['12 dokumen', 'Tahun 2026 ini', 'Halaman judul'])('leaves %s', (text) => {
    expect(isPageNumber(text)).toBe(false)
  })
})
