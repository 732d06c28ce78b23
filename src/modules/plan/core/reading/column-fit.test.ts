import { describe, expect, it } from 'vitest'
import { aVocabulary } from '../../testing/read-text.ts'
import { fitOf } from './column-fit.ts'
import { type Column, columns } from './columns.ts'

const bestColumn = (text: string): Column | undefined => {
  const suits = fitOf(text, aVocabulary())
  return columns
    .filter((column) => column !== 'other' && column !== 'area')
    .toSorted((one, other) => suits(other) - suits(one))[0]
}

describe('fitOf', () => {
  it.each([
    ['Agen perubahan sudah ditetapkan', 'indicator'],
    ['Pola Mutasi Internal', 'component'],
    ['Menyusun jadwal jaga loket', 'action'],
    ['Notulen, foto kegiatan', 'evidence'],
    ['Januari s/d Desember 2026', 'target'],
    ['12 dokumen', 'output'],
    ['A.I.1.i.a', 'question'],
    ['Sekretaris Dinas', 'pic'],
    ['4', 'no'],
  ])('finds the column of %j', (text, column) => {
    expect(bestColumn(text)).toBe(column)
  })

  it('gives an empty cell no preference', () => {
    const suits = fitOf('', aVocabulary())
    expect(columns.map(suits)).toEqual(columns.map(() => 0))
  })

  it('tells the impossible by shape alone', () => {
    expect(fitOf('Pola Mutasi Internal', null)('no')).toBeLessThan(-2.5)
    expect(fitOf('Mei 2026', null)('evidence')).toBeLessThan(-2.5)
    expect(fitOf('Menyusun pola mutasi', null)('action')).toBeGreaterThan(0)
  })
})
