import { describe, expect, it } from 'vitest'
import { headerMeanings, nearHeaderMeanings } from './header-words.ts'

describe('headerMeanings', () => {
  it.each([
    ['NO.', 'no'],
    ['Langkah Aksi', 'action'],
    ['Program/Kegiatan', 'action'],
    ['deskripsi_rencana_kinerja', 'indicator'],
    ['waktu_pemenuhan', 'target'],
    ['Target Waktu 2026', 'target'],
    ['(Bukti Dukung)', 'evidence'],
    ['PJK', 'pic'],
    ['Jabatan dalam Tim', 'foreign'],
  ])('reads %s', (cell, meaning) => {
    expect(headerMeanings(cell)[0]).toBe(meaning)
  })

  it('gives every meaning of an ambiguous word, likeliest first', () => {
    expect(headerMeanings('OUTPUT')).toEqual(['output', 'evidence'])
    expect(headerMeanings('Target')).toEqual(['target', 'output', 'indicator'])
  })

  it.each(['', 'Tim Kerja', 'Dokumen rencana kerja yang telah disusun dan disosialisasikan kepada pegawai'])(
    'finds no header word in %j',
    (cell) => {
      expect(headerMeanings(cell)).toEqual([])
    },
  )
})

describe('nearHeaderMeanings', () => {
  it('forgives a misprint', () => {
    expect(nearHeaderMeanings('LANGKAH AKSl')).toEqual(['action'])
    expect(nearHeaderMeanings('TARGET WAKTUU')).toEqual(['target'])
  })

  it.each(['3 dokumen', 'tepat waktu', 'Tim', 'Pengendalian Gratifikasi'])('takes %j for content', (cell) => {
    expect(nearHeaderMeanings(cell)).toEqual([])
  })
})
