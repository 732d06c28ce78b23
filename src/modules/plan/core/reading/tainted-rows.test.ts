import { describe, expect, it } from 'vitest'
import { actionsOf, classicHeader, tabbed } from '../../testing/read-text.ts'

describe('lines that repeat the header and ever more words', () => {
  const actions = actionsOf(
    tabbed(
      classicHeader,
      'V|PENGUATAN PENGAWASAN||||',
      '5|Penanganan Benturan Kepentingan|Telah terdapat identifikasi benturan kepentingan|Menyusun pedoman|Pedoman|Januari 2026',
      'NO|KOMPONEN|INDIKATOR|pedoman LANGKAH AKSI|BUKTI FISIK|TARGET WAKTU',
      'NO|KOMPONEN|||BUKTI FISIK Daftar hadir,|_',
      'NO|KOMPONEN|Benturan kepentingan telah disosialisasikan|LANGKAH AKSI Melakukan sosialisasi|Daftar hadir,|WAKTU Maret',
      'NO|KOMPONEN|Benturan kepentingan telah disosialisasikan|LANGKAH AKSI Melakukan sosialisasi pedoman|Daftar hadir, notulen|WAKTU Maret 2026',
      'NO|KOMPONEN|Benturan kepentingan telah disosialisasikan Benturan kepentingan|LANGKAH AKSI Melakukan sosialisasi pedoman Menyusun matriks|Daftar hadir, notulen Matriks|WAKTU Maret 2026 April s/d',
      'NO|KOMPONEN|Benturan kepentingan telah disosialisasikan Benturan kepentingan telah ditangani|LANGKAH AKSI Melakukan sosialisasi pedoman Menyusun matriks Menyusun evaluasi|Daftar hadir, notulen Matriks penanganan|WAKTU Maret 2026 April s/d Desember 2026',
      '||Hasil evaluasi telah ditindaklanjuti|Menindaklanjuti hasil|Laporan|Juni 2026',
    ),
  )

  it('gives each row that the words belong to, once', () => {
    expect(actions.map(({ indicator, action, evidence, target }) => [indicator, action, evidence, target])).toEqual([
      ['Telah terdapat identifikasi benturan kepentingan', 'Menyusun pedoman', 'Pedoman', 'Januari 2026'],
      [
        'Benturan kepentingan telah disosialisasikan',
        'Melakukan sosialisasi pedoman',
        'Daftar hadir, notulen',
        'Maret 2026',
      ],
      ['Benturan kepentingan telah ditangani', 'Menyusun matriks', 'Matriks penanganan', 'April s/d Desember 2026'],
      [null, 'Menyusun evaluasi', null, null],
      ['Hasil evaluasi telah ditindaklanjuti', 'Menindaklanjuti hasil', 'Laporan', 'Juni 2026'],
    ])
  })

  it('keeps them under their component', () => {
    expect(new Set(actions.map(({ component }) => component))).toEqual(new Set(['Penanganan Benturan Kepentingan']))
  })
})
