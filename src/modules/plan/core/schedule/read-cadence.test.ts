import { describe, expect, it } from 'vitest'
import { type Cadence, cadenceAt, finest, recurrenceOf, unnamedMonths } from './read-cadence.ts'

describe('cadenceAt', () => {
  it.each<[string, Cadence]>([
    ['harian', 'daily'],
    ['setiap hari kerja', 'daily'],
    ['sehari sekali', 'daily'],
    ['mingguan', 12],
    ['setiap hari senin', 12],
    ['setiap tanggal 10', 12],
    ['bulanan', 12],
    ['per-bulan', 12],
    ['perbulan', 12],
    ['tiap-tiap bulan', 12],
    ['sebulan sekali', 12],
    ['12 kali dalam setahun', 12],
    ['setiap 2 bulan', 6],
    ['dua bulan sekali', 6],
    ['triwulanan', 4],
    ['per tribulan', 4],
    ['setiap tiga bulan sekali', 4],
    ['3 bulanan', 4],
    ['4x setahun', 4],
    ['caturwulan', 3],
    ['4 bulan sekali', 3],
    ['semesteran', 2],
    ['setengah tahunan', 2],
    ['setiap 6 (enam) bulan', 2],
    ['2 kali setahun', 2],
    ['tahunan', 1],
    ['setiap tahunnya', 1],
    ['setahun sekali', 1],
    ['1 kali / tahun', 1],
    ['setiap 12 bulan', 1],
  ])('reads %s', (text, cadence) => {
    expect(cadenceAt(text, 0)?.cadence).toBe(cadence)
  })

  it.each([
    'bulan januari',
    'tahun 2023',
    'hari kerja',
    'setiap 5 bulan',
    '3 bulan',
    '7 kali setahun',
    'bulananx',
    'setiap rapat',
  ])('reads none in %s', (text) => {
    expect(cadenceAt(text, 0)).toBeNull()
  })

  it('begins only where a word begins', () => {
    expect(cadenceAt('tribulanan', 3)).toBeNull()
    expect(cadenceAt('laporan bulanan', 8)).toEqual({ cadence: 12, length: 7 })
  })
})

describe('cadences', () => {
  it('have a name or list their months', () => {
    for (const cadence of ['daily', 12, 6, 4, 3, 2, 1] as const) {
      expect(recurrenceOf(cadence) === null).toBe(unnamedMonths(cadence).length > 0)
    }
    expect(unnamedMonths(6)).toHaveLength(6)
    expect(unnamedMonths(3)).toEqual([4, 8, 12])
  })

  it('give way to the most frequent', () => {
    expect(finest([1, 4, 2])).toBe(4)
    expect(finest([12, 'daily'])).toBe('daily')
    expect(finest([])).toBeNull()
  })
})
