import { describe, expect, it } from 'vitest'
import { printedLines } from '../../../testing/printed-lines.ts'
import { readSignatories } from './read-signatories.ts'

describe('readSignatories', () => {
  it('reads office, rank, number, place and day of a decree', () => {
    const block = `Ditetapkan di Sukamaju
Pada tanggal 18 Januari 2023

KEPALA DINAS PENDIDIKAN KOTA SUKAMAJU

(Handwritten Signature)
BUDI SANTOSO, S.Sos
Pembina Utama Muda
NIP. 19700101 199003 1 001`
    expect(readSignatories(printedLines(block))).toEqual([
      {
        name: 'BUDI SANTOSO, S.Sos',
        nip: '19700101 199003 1 001',
        position: 'KEPALA DINAS PENDIDIKAN KOTA SUKAMAJU',
        place: 'Sukamaju',
        date: '2023-01-18',
      },
    ])
  })

  it('names who signs twice once, with what either block tells', () => {
    const twice = `KEPALA DINAS

BUDI SANTOSO, S.Sos
NIP. 19700101 199003 1 001

Sukamaju, 20 Januari 2023
KEPALA DINAS

STEMPEL
BUDI SANTOSO, S.Sos.
NIP. 197001011990031001`
    expect(readSignatories(printedLines(twice))).toMatchObject([
      { position: 'KEPALA DINAS', place: 'Sukamaju', date: '2023-01-20' },
    ])
  })

  it('passes a stamp between office and name, and the caption of an image', () => {
    const block = `Sukamaju, 3 Februari 2023
KEPALA DINAS PERHUBUNGAN DAN
KOMUNIKASI

DINAS PERHUBUNGAN
DAN KOMUNIKASI

A signature in blue ink that consists of several loops and strokes over the text of the official's name.

Ratna Wulandari, SH, MH
NIP. 19700101 199003 2 001`
    expect(readSignatories(printedLines(block))).toMatchObject([
      { name: 'Ratna Wulandari, SH, MH', position: 'KEPALA DINAS PERHUBUNGAN DAN KOMUNIKASI' },
    ])
  })

  it.each(['ttd', 'ttd.', '(ttd)', 'TTD', 'Ditandatangani secara elektronik', 'cap/ttd'])(
    'knows a signature by %j',
    (mark) => {
      expect(readSignatories(printedLines(`KETUA KOMISI,\n${mark}\nRATNA WULANDARI`))).toMatchObject([
        { name: 'RATNA WULANDARI', nip: null, position: 'KETUA KOMISI' },
      ])
    },
  )

  it('knows who certified a copy by the office under its seal', () => {
    const copy = 'Salinan sesuai dengan aslinya\n\nKepala Sub Bagian Hukum\n\nAndi Saputra'
    expect(readSignatories(printedLines(copy))).toMatchObject([
      { name: 'Andi Saputra', position: 'Kepala Sub Bagian Hukum' },
    ])
  })

  it('takes no heading, unit or sentence for a person', () => {
    const text =
      'Ditetapkan di Sukamaju\nPada tanggal 2 Januari 2023\n\nLURAH SUKAMAJU\n\nBAB I PENDAHULUAN\n\nTim Kerja'
    expect(readSignatories(printedLines(text))).toEqual([])
  })
})
