import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitEvidence } from './evidence-items.ts'

describe('splitEvidence', () => {
  it.each([
    ['Undangan rapat, daftar hadir, notulen rapat, serta bukti tindak lanjut.', 4],
    ['Pedoman penanganan; SK Tim Penanganan', 2],
    ['1. Kebijakan/SOP tentang gratifikasi. 2. Banner, website 3. Daftar hadir, notulen dan dokumentasi kegiatan.', 6],
    ['4. SK Tim pengelolaan akuntabilitas (SAKIP) 5. Bukti realisasi diklat', 2],
    ['<ol style="x"> 1. Laporan hasil workshop. 2. Daftar usulan peserta. </ol>', 2],
    ['- Konten edukasi di media sosial\n- Halaman masukan masyarakat', 2],
    ['Dokumen RKT dan Dokumen LKJIP tepat waktu', 2],
    ['SOP Pemilihan Tim & SK Tim', 2],
    ['SOP Pemilihan Tim Kerja ZI SK. Tim Kerja Menuju Zona Integritas', 2],
    ['Laporan evaluasi monev melalui aplikasi Laporan kegiatan rapat pleno', 2],
    ['Rekapitulasi Daftar Hadir. SOP penjatuhan sanksi, Laporan monitoring dan evaluasi', 3],
    ['Peta Proses Bisnis dan SOP pelayananLaporan hasil reviu SOP', 3],
    ['Foto poster, leaflet, screenshot website', 3],
  ])('finds the documents of %j', (text, count) => {
    expect(splitEvidence(text)).toHaveLength(count)
  })

  it.each([
    'Sosialisasi terkait dengan SPI (daftar hadir, notulen, laporan)',
    'Laporan monitoring dan evaluasi atas penanganan pengaduan masyarakat',
    'Screenshot aplikasi eLayan, eAntre, eArsip',
    'Bukti informasi melalui media massa, radio, website, medsos, leaflet',
    'Form Perencanaan pendidikan dan pelatihan tahun 2023',
    'Prosedur pengaduan sesuai SK Tim Pengaduan Masyarakat',
    'Rekapitulasi SIMPEG (pegawai dan diklat yang telah diikuti',
    'Dokumen kinerja telah memenuhi : 1. Kualitas output. 2. Bukan proses 3. Dapat dicapai',
    'DPA TA. 2023',
    'SKP',
  ])('leaves %j whole', (text) => {
    expect(splitEvidence(text)).toEqual([text])
  })

  it.each([null, '', ' - ', '_', '<u>,</u>'])('finds nothing in %j', (text) => {
    expect(splitEvidence(text)).toEqual([])
  })

  it('loses no word of any evidence cell of the transcriptions but the joining ones', () => {
    const words = (text: string): string[] =>
      (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !/^(?:dan|serta|\d|[a-h])$/.test(word))
    for (const name of ['000', '002', '004']) {
      const url = new URL(`../../../../e2e/fixtures/work-plans/gold/${name}.json`, import.meta.url)
      const { actions }: { actions: { evidence: string | null }[] } = JSON.parse(readFileSync(url, 'utf8'))
      for (const { evidence } of actions) {
        const items = splitEvidence(evidence)
        expect(items.flatMap(words).join(''), evidence ?? '').toBe(words(evidence ?? '').join(''))
        expect(items.length).toBeLessThanOrEqual(12)
      }
    }
  })

  it('never throws and gives no empty item', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(splitEvidence(text).every((item) => item.trim() === item && item.length > 1)).toBe(true)
      }),
    )
  })
})
