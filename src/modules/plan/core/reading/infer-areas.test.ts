import { describe, expect, it } from 'vitest'
import { actionsOf, classicHeader, tabbed } from '../../testing/read-text.ts'

const areasOf = (...rows: readonly string[]) => actionsOf(tabbed(classicHeader, ...rows)).map(({ area }) => area)

const team = '1|Tim Kerja|Tim telah dibentuk|Menyusun SK|SK|Mei 2026'
const mutation = '2|Pola Mutasi Internal|Mutasi telah dilakukan|Menyusun pola|Pola mutasi|Mei 2026'
const gratification = '1|Pengendalian Gratifikasi|Gratifikasi telah dikendalikan|Membuat laporan|Laporan|Mei 2026'
const standard = '1|Standar Pelayanan|Terdapat kebijakan standar pelayanan|Menyusun standar|Standar|Mei 2026'

describe('areas without their heading', () => {
  it('are told by their components', () => {
    expect(areasOf(team, mutation, gratification, standard)).toEqual(['I', 'III', 'V', 'VI'])
  })

  it('are told between two headings that are there', () => {
    expect(
      areasOf(
        'I|MANAJEMEN PERUBAHAN||||',
        team,
        mutation,
        gratification,
        'VI|PENINGKATAN KUALITAS PELAYANAN PUBLIK||||',
        standard,
      ),
    ).toEqual(['I', 'III', 'V', 'VI'])
  })

  it('say that they are guessed', () => {
    const [action] = actionsOf(tabbed(classicHeader, gratification))
    expect(action?.findings).toContainEqual({ column: 'area', reason: 'area_guessed' })
  })

  it('never overrule a heading by an earlier area', () => {
    expect(areasOf('VI|PENINGKATAN KUALITAS PELAYANAN PUBLIK||||', standard, gratification)).toEqual(['VI', 'VI'])
  })
})

describe('a component printed at its last row', () => {
  it('takes the rows above that mean it', () => {
    const actions = actionsOf(
      tabbed(
        classicHeader,
        'II|PENATAAN TATALAKSANA||||',
        '1|Prosedur Operasional Tetap (SOP) Kegiatan Utama|SOP mengacu pada peta proses bisnis instansi|Menyusun SOP|SOP|Mei 2026',
        '||Operasionalisasi manajemen SDM sudah menggunakan teknologi informasi|Memakai aplikasi|Tangkapan layar|Mei 2026',
        '2|E-Office|Pemberian pelayanan kepada publik sudah menggunakan teknologi informasi|Memakai aplikasi|Tangkapan layar|Mei 2026',
      ),
    )
    expect(actions.map(({ componentNo, component }) => [componentNo, component])).toEqual([
      [1, 'Prosedur Operasional Tetap (SOP) Kegiatan Utama'],
      [2, 'E-Office'],
      [2, 'E-Office'],
    ])
  })
})

describe('a table whose header is lost', () => {
  it('is read by what its columns hold', () => {
    const actions = actionsOf(
      tabbed(
        'I|MANAJEMEN PERUBAHAN||||',
        '4|Perubahan pola pikir dan budaya kerja|Sudah ditetapkan agen perubahan|Menyusun SK|SK agen|Mei 2026',
        '||Telah dibangun budaya kerja dan pola pikir di lingkungan organisasi|Melakukan apel|Daftar hadir|Setiap bulan',
      ),
    )
    expect(actions.map(({ area, action, target }) => [area, action, target])).toEqual([
      ['I', 'Menyusun SK', 'Mei 2026'],
      ['I', 'Melakukan apel', 'Setiap bulan'],
    ])
  })

  it('is not invented from a list of names', () => {
    expect(
      actionsOf(
        tabbed('1|Sari|Ketua|Bidang Umum|Kota', '2|Budi|Anggota|Bidang Umum|Kota', '3|Tini|Anggota|Bidang|Kota'),
      ),
    ).toEqual([])
  })
})
