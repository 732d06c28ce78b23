import { describe, expect, it } from 'vitest'
import type { HeaderLine } from './header-lines.ts'
import { readGovernment } from './read-government.ts'
import { readUnit } from './read-unit.ts'
import { titleCase } from './title-case.ts'
import { unitPhrases } from './unit-phrases.ts'

const lines = (...texts: string[]): readonly HeaderLine[] => texts.map((text) => ({ text, gap: true, running: false }))

describe('readUnit', () => {
  it('takes the name on the cover and writes it in ordinary words', () => {
    expect(
      readUnit(lines('PEMERINTAH KOTA SUKAMAJU', 'DINAS PERUMAHAN DAN PERMUKIMAN KOTA SUKAMAJU', 'TAHUN 2023'), 3),
    ).toBe('Dinas Perumahan dan Permukiman Kota Sukamaju')
  })

  it('writes it as the running text does, where that names it', () => {
    const text = ['KELURAHAN SUKAMAJU KOTA BARU', 'Dokumen ini bagi Kelurahan Sukamaju Kota Baru dalam membangun zona.']
    expect(readUnit(lines(...text), 1)).toBe('Kelurahan Sukamaju Kota Baru')
  })

  it('adds the place that the short form leaves out', () => {
    const prose = [
      'Dinas Perhubungan membuat rencana.',
      'Dinas Perhubungan bekerja.',
      'Kepala Dinas Perhubungan Kabupaten Lembah Hijau.',
    ]
    expect(readUnit(lines(...prose), 0)).toBe('Dinas Perhubungan Kabupaten Lembah Hijau')
  })

  it('prefers the full name to the short one that the text repeats', () => {
    const text = [
      'KANTOR PELAYANAN PERBENDAHARAAN NEGARA BUKIT RAYA',
      ...Array.from({ length: 9 }, () => 'KPPN Bukit Raya melayani.'),
    ]
    expect(readUnit(lines(...text), 1)).toBe('Kantor Pelayanan Perbendaharaan Negara Bukit Raya')
  })

  it('is not led astray by agencies in the names of laws', () => {
    const laws = Array.from(
      { length: 9 },
      () => 'Peraturan Badan Kepegawaian Negara Nomor 1; Undang-Undang tentang Komisi Pemberantasan Korupsi',
    )
    expect(readUnit(lines('Inspektorat Daerah Kota Baru', ...laws), 1)).toBe('Inspektorat Daerah Kota Baru')
  })

  it('is null where no unit is named', () => {
    expect(readUnit(lines('Rencana kerja', 'Unit kerja dan badan layanan umum'), 2)).toBeNull()
  })
})

describe('unitPhrases', () => {
  it.each([
    ['pada Badan Pajak dan Retribusi Daerah Kota Baru dengan mengacu', ['Badan Pajak dan Retribusi Daerah Kota Baru']],
    ['KEPALA DINAS SOSIAL TAHUN 2023', ['DINAS SOSIAL']],
    ['Kantor Pertanahan Kabupaten Lembah Hijau, telah', ['Kantor Pertanahan Kabupaten Lembah Hijau']],
    ['di dinas dan kantor kami', []],
    ['Rumah Sakit', []],
  ])('finds the units in %j', (text, expected) => {
    expect(unitPhrases(text)).toEqual(expected)
  })
})

describe('readGovernment', () => {
  const unit = 'Dinas Sosial Kota Sukamaju'

  it('is the government of the unit’s region where the document names it, else the region', () => {
    expect(readGovernment(lines('PEMERINTAH KOTA SUKAMAJU'), unit)).toBe('Pemerintah Kota Sukamaju')
    expect(readGovernment(lines('Rencana kerja'), unit)).toBe('Kota Sukamaju')
  })

  it('is read from the letterhead of a unit without a region, its own name left out', () => {
    expect(readGovernment(lines('PEMERINTAH KABUPATEN LEMBAH HIJAU DINAS SOSIAL'), 'Dinas Sosial')).toBe(
      'Pemerintah Kabupaten Lembah Hijau',
    )
    expect(readGovernment(lines('MAHKAMAH AGUNG'), 'Pengadilan Negeri Teluk Mutiara')).toBeNull()
  })
})

describe('titleCase', () => {
  it.each([
    ['DINAS PENDIDIKAN DAN OLAHRAGA', 'Dinas Pendidikan dan Olahraga'],
    ['PENGADILAN NEGERI KELAS II', 'Pengadilan Negeri Kelas II'],
    ['RUMAH SAKIT dr. SOEDIRAN', 'Rumah Sakit dr. Soediran'],
    ['Sekretariat DPRD', 'Sekretariat DPRD'],
  ])('writes %j in ordinary words', (text, expected) => {
    expect(titleCase(text)).toBe(expected)
  })
})
