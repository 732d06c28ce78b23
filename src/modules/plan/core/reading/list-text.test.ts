import { describe, expect, it } from 'vitest'
import { unmarkList } from './list-text.ts'

describe('unmarkList', () => {
  it.each([
    ['1. Dokumen pakta. 2. Laporan berkala', 'Dokumen pakta; Laporan berkala'],
    ['1) Rapat; 2) Evaluasi', 'Rapat; Evaluasi'],
    ['4. SK Tim 5. Bukti diklat', 'SK Tim; Bukti diklat'],
    ['5. Peran pengawas', 'Peran pengawas'],
    ['Dengan : 1. Target 2. Realisasi', 'Dengan : Target; Realisasi'],
    ['- Konten edukasi - Halaman masukan', 'Konten edukasi; Halaman masukan'],
    ['Banner, yaitu: - Surel - Surat', 'Banner, yaitu: Surel; Surat'],
    ['a. Undangan b. Notula', 'Undangan; Notula'],
  ])('reads %j as %j', (text, read) => {
    expect(unmarkList(text)).toBe(read)
  })

  it.each([
    'sistem e-formasi 4.1',
    'PermenPAN no 37/2012; Pembentukan tim',
    'Rapat - rapat berkala',
    'Laporan tahun 2025. Kegiatan',
    'SK Tim, notulen, daftar hadir',
    'Paling lambat 2. Mei',
  ])('leaves %j as printed', (text) => {
    expect(unmarkList(text)).toBe(text)
  })
})
