import { describe, expect, it } from 'vitest'
import { printedLines } from '../../../testing/printed-lines.ts'
import { readConsiderations } from './read-considerations.ts'

describe('readConsiderations', () => {
  it('reads items on the line of the word, on lines of their own, and over wraps and gaps', () => {
    const read = readConsiderations(
      printedLines(`- Menimbang : a. bahwa untuk kelancaran perlu
disusun rencana;
- b. bahwa berdasarkan huruf a perlu

menetapkan Keputusan Kepala Dinas;
Mengingat : 1. Undang-Undang Nomor 28 Tahun 1999;
2. Peraturan Presiden Nomor 81 Tahun
2010;
MEMUTUSKAN:
Menetapkan : KEPUTUSAN`),
    )
    expect(read).toEqual({
      menimbang: [
        'bahwa untuk kelancaran perlu disusun rencana;',
        'bahwa berdasarkan huruf a perlu menetapkan Keputusan Kepala Dinas;',
      ],
      mengingat: ['Undang-Undang Nomor 28 Tahun 1999;', 'Peraturan Presiden Nomor 81 Tahun 2010;'],
    })
  })

  it('parts items that are printed in one line', () => {
    const read = readConsiderations(
      printedLines(
        'Menimbang : a. bahwa satu; b. bahwa dua;\nMengingat : 1. Undang-Undang Nomor 1; 2. Peraturan Menteri Nomor 2;',
      ),
    )
    expect(read?.menimbang).toEqual(['bahwa satu;', 'bahwa dua;'])
    expect(read?.mengingat).toEqual(['Undang-Undang Nomor 1;', 'Peraturan Menteri Nomor 2;'])
  })

  it('takes a number at the start of a wrapped line for text', () => {
    const read = readConsiderations(
      printedLines('Mengingat : 1. Undang-Undang Nomor\n14. tentang Informasi;\n2. Peraturan Presiden;'),
    )
    expect(read?.mengingat).toEqual(['Undang-Undang Nomor 14. tentang Informasi;', 'Peraturan Presiden;'])
  })

  it('ends before "Memperhatikan" and leaves page heads out', () => {
    const read = readConsiderations([
      ...printedLines('Mengingat : 1. Undang-Undang'),
      { text: 'Rencana Kerja | 2', gap: true, running: true },
      ...printedLines('tentang Pemasyarakatan;\nMemperhatikan : Surat Edaran'),
    ])
    expect(read?.mengingat).toEqual(['Undang-Undang tentang Pemasyarakatan;'])
  })

  it('finds none in prose', () => {
    expect(
      readConsiderations(printedLines('Mengingat pentingnya pelayanan publik,\nmenimbang kebutuhan masyarakat.')),
    ).toBeNull()
  })
})
