import { describe, expect, it } from 'vitest'
import { headerOf, isActionHeader, isNumberRow, isSameHeader, isTainted, widerHeader } from './header-row.ts'

const cells = (line: string): readonly string[] => line.split('|').map((cell) => cell.trim())

const header = (line: string) => {
  const found = headerOf(cells(line))
  if (!found) throw new Error(`no header: ${line}`)
  return found
}

const classic = 'NO|KOMPONEN|INDIKATOR|LANGKAH AKSI|BUKTI FISIK|TARGET WAKTU'

describe('headerOf', () => {
  it.each([
    classic,
    'No.|Sub Komponen|Pertanyaan|Rencana Aksi|Data Dukung|Waktu Pelaksanaan|Output',
    'No|Area Perubahan|Program/Kegiatan|Indikator Keberhasilan|Target|Waktu Pelaksanaan|Penanggung Jawab',
    'pilar|rencana_output|deskripsi_rencana_kinerja|jumlah_pelaksanaan|waktu_pemenuhan|petugas',
    'NO|KOMPONEM|INDIKATOR|LANGKAH AKSl|BUKTI FISIK|TARGET WAKTU 2026',
  ])('knows the header of an action table: %s', (line) => {
    expect(isActionHeader(header(line))).toBe(true)
  })

  it.each(['No|Target Prioritas', 'NO|NAMA|NIP|JABATAN|UNIT KERJA', 'No|Nama|Jabatan dalam Tim|Uraian Tugas'])(
    'knows the header of another table: %s',
    (line) => {
      expect(isActionHeader(header(line))).toBe(false)
    },
  )

  it.each([
    '1|Tim Kerja|SK Tim Kerja telah dibuat|Menyusun SOP|SOP|Januari 2026',
    'I|MANAJEMEN PERUBAHAN||||',
    'aksi|Januari-desember 2026|3 dokumen',
    '||tepat waktu|2026|waktu|',
    '|||dokumen||',
  ])('takes content for no header: %s', (line) => {
    expect(headerOf(cells(line))).toBeNull()
  })
})

describe('widerHeader', () => {
  it('joins cells wrapped over two lines', () => {
    const wide = widerHeader(header('NO|KOMPONEN|LANGKAH|BUKTI|TARGET'), cells('||AKSI|FISIK|WAKTU'))
    expect(wide?.cells).toEqual(['NO', 'KOMPONEN', 'LANGKAH AKSI', 'BUKTI FISIK', 'TARGET WAKTU'])
  })

  it('glues a line broken in a cell', () => {
    const wide = widerHeader(header('NO|KOMPONEN|INDIKATOR|LANGKAH'), cells('AKSI|BUKTI FISIK|TARGET WAKTU'))
    expect(wide?.cells).toHaveLength(6)
    expect(wide?.meanings[3]).toEqual(['action'])
  })

  it('reads a second row of sub-headers', () => {
    const wide = widerHeader(header('No|Rencana Aksi|Target||PIC'), cells('|Uraian|Output|Jumlah|'))
    expect(wide?.meanings.map(([first]) => first)).toEqual(['no', 'action', 'output', 'quantity', 'pic'])
  })

  it('leaves the first row of content alone', () => {
    expect(widerHeader(header(classic), cells('I|MANAJEMEN PERUBAHAN||||'))).toBeNull()
    expect(widerHeader(header(classic), cells('||tepat waktu|2026|waktu|'))).toBeNull()
  })
})

describe('isNumberRow', () => {
  it.each(['1|2|3|4|5|6', '|2|3|4|5|6|7', '(1)|(2)|(3)|(4)', '1|2|3|4|6|5', '1.|2.|3.'])('knows %s', (line) => {
    expect(isNumberRow(cells(line))).toBe(true)
  })

  it.each(['1|Tim Kerja|3', '1|1|1', '1|2', '2023|2024|2025', '|||'])('leaves %s', (line) => {
    expect(isNumberRow(cells(line))).toBe(false)
  })
})

describe('isSameHeader', () => {
  it('knows the header again with columns lost or an empty one gained', () => {
    expect(isSameHeader(header(classic), cells('KOMPONEN|INDIKATOR|LANGKAH AKSI'))).toBe(true)
    expect(isSameHeader(header(classic), cells(`${classic}|`))).toBe(true)
    expect(isSameHeader(header(classic), cells('NO|NAMA|JABATAN'))).toBe(false)
  })
})

describe('isTainted', () => {
  it('knows a header that carries words of rows', () => {
    expect(isTainted(header(classic), cells('NO|KOMPONEN|Agen perubahan|LANGKAH AKSI Rapat||'))).toBe(true)
  })

  it('leaves the header and a row alone', () => {
    expect(isTainted(header(classic), cells(classic))).toBe(false)
    expect(isTainted(header(classic), cells('1|Tim Kerja|SK Tim|Rapat|Notulen|Mei'))).toBe(false)
  })
})
