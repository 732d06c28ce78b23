import { describe, expect, it } from 'vitest'
import {
  isDoing,
  isNumbering,
  isOutputLike,
  isPersonLike,
  isQuestionCode,
  isTimeLike,
  startsLower,
  startsUpper,
  startsWithEvidence,
} from './cell-kind.ts'

describe('isTimeLike', () => {
  it.each([
    'Januari s/d Desember 2026',
    'Juni, Desember',
    'Feb-Des 2026',
    'Paling lambat Mei-Juni 2026',
    'Setiap bulan',
    'Tribulanan',
    'Ketika ada perubahan',
    '2026',
    '1. Ketika ada perubahan 2. Semester',
  ])('knows %s', (text) => {
    expect(isTimeLike(text)).toBe(true)
  })

  it.each([
    'Laporan bulanan pelayanan',
    'SIM dilakukan setiap kali ada perubahan',
    'dan',
    'perubahan',
    'Daftar hadir',
    '',
  ])('leaves %j', (text) => {
    expect(isTimeLike(text)).toBe(false)
  })
})

describe('kinds of cells', () => {
  it('knows counted outputs', () => {
    expect(['12 dokumen', '2 Kegiatan', '1 banner dan foto'].every(isOutputLike)).toBe(true)
    expect(['dokumen', '12', 'Laporan 2 bulan terakhir tahun'].some(isOutputLike)).toBe(false)
  })

  it('knows who is responsible', () => {
    expect(['Tim Kerja I', 'Sekretaris Dinas', 'Kepala Subbagian Umum'].every(isPersonLike)).toBe(true)
    expect(isPersonLike('Laporan bulanan')).toBe(false)
  })

  it('knows numbering and question codes', () => {
    expect(['1', '2.', 'IV', 'a)', '(3)'].every(isNumbering)).toBe(true)
    expect(['Tim', '2026 ini', ''].some(isNumbering)).toBe(false)
    expect(['A.I.1.i.a', 'A-I-1-a', 'LKE-A1.2.a'].every(isQuestionCode)).toBe(true)
    expect(isQuestionCode('Aplikasi')).toBe(false)
  })

  it('knows verbs of doing and words of evidence', () => {
    expect(['Menyusun SOP', 'melakukan rapat', 'Mensosialisasikan', 'Merekap data'].every(isDoing)).toBe(true)
    expect(['Media sosial', 'Meja layanan', 'SOP'].some(isDoing)).toBe(false)
    expect(['SK Tim', '1. Laporan kegiatan', 'Undangan rapat'].every(startsWithEvidence)).toBe(true)
    expect(startsWithEvidence('Pimpinan terlibat')).toBe(false)
  })

  it('knows how a text begins', () => {
    expect([startsUpper('Tim'), startsUpper('(Tim)'), startsUpper('2026')]).toEqual([true, false, false])
    expect([startsLower('dan'), startsLower('(dan)'), startsLower('- dan')]).toEqual([true, true, false])
  })
})
