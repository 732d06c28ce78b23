import { describe, expect, it } from 'vitest'
import { printedLines } from '../../../testing/printed-lines.ts'
import { findSection } from './find-section.ts'
import type { HeaderLine } from './header-lines.ts'

const section = (text: string): readonly string[] => findSection(printedLines(text), /^dasar hukum/i)

describe('a list under a heading', () => {
  it.each<[string, string]>([
    ['sections', '1.2 Dasar Hukum\n1. Satu undang-undang;\n2. Dua peraturan.\n1.3 Maksud dan Tujuan\n1. Lain.'],
    ['capital letters', 'B. DASAR HUKUM\n1. Satu undang-undang;\n2. Dua peraturan.\nC. TUJUAN\n1. Lain.'],
    [
      'numbers over letters',
      '2. Dasar Hukum.\n- a. Satu undang-undang;\n- b. Dua peraturan.\n3. Proses Pembangunan Menuju WBK\n- a. Lain.',
    ],
    [
      'numbers over numbers',
      '2. Dasar Hukum\n1. Satu undang-undang;\n2. Dua peraturan.\n3. Maksud dan Tujuan\n1. Lain.',
    ],
    ['Roman numbers', 'II. DASAR HUKUM\n1) Satu undang-undang;\n2) Dua peraturan.\nIII. TUJUAN\n1) Lain.'],
    ['chapters', 'BAB II\nDASAR HUKUM\n1. Satu undang-undang;\n2. Dua peraturan.\nBABIII\nTUJUAN'],
    [
      'a heading without a number',
      'Dasar Hukum\n\n1. Satu undang-undang;\n2. Dua peraturan.\n\nMaksud dan Tujuan\n\n1. Lain.',
    ],
    ['a lost marker', 'B. Dasar Hukum\n- Satu undang-undang;\n- 2. Dua peraturan.\nC. Tujuan'],
    ['a heading with its first item', 'Dasar Hukum : 1. Satu undang-undang;\n2. Dua peraturan.\n\nTUJUAN PENYUSUNAN'],
    ['a wrapped heading', '1.2 Dasar\nHukum\n1. Satu undang-undang;\n2. Dua peraturan.\n1.3 Tujuan'],
    [
      'a lead-in',
      '1.2 Dasar Hukum\nRencana kerja ini berdasarkan\nperaturan berikut :\n1. Satu undang-undang;\n2. Dua peraturan.\n1.3 Tujuan',
    ],
    ['wraps and gaps', '1.2 Dasar Hukum\n1. Satu\nundang-undang;\n2. Dua\n\nperaturan.\n1.3 Tujuan'],
    ['a page number', '1.2 Dasar Hukum\n1. Satu undang-undang;\n\n- 4 -\n\n2. Dua peraturan.\n1.3 Tujuan'],
    [
      'prose after it',
      '1.2 Dasar Hukum\n1. Satu undang-undang;\n2. Dua peraturan.\n\nDemikian dasar hukum rencana ini.\n\nBAB II',
    ],
    [
      'a signature after it',
      '1.2 Dasar Hukum\n1. Satu undang-undang;\n2. Dua peraturan.\n\nSukamaju, 3 Februari 2023\nKEPALA DINAS,',
    ],
    ['paragraphs for items', '1.2 Dasar Hukum\n\nSatu undang-undang;\n\nDua peraturan.\n\n1.3 Tujuan'],
    [
      'a table of contents before it',
      '1.2 Dasar Hukum ........ 3\n1.3 Tujuan ........ 4\n\n1.2 Dasar Hukum\n1. Satu undang-undang;\n2. Dua peraturan.',
    ],
  ])('is read with %s', (_name, text) => {
    expect(section(text)).toEqual(['Satu undang-undang;', 'Dua peraturan.'])
  })

  it('keeps a list inside an item in its text', () => {
    const text = '1.2 Dasar Hukum\n1. Peraturan, yaitu:\na. pasal satu;\nb. pasal dua;\n2. Undang-undang.\n1.3 Tujuan'
    expect(section(text)).toEqual(['Peraturan, yaitu: a. pasal satu; b. pasal dua;', 'Undang-undang.'])
  })

  it('reads two lists with lead-ins as one', () => {
    const text = '1.2 Dasar Hukum\nDasar umum:\na. Satu;\nb. Dua\n\nDasar khusus:\na. Tiga;\nb. Empat\n1.3 Tujuan'
    expect(section(text)).toEqual(['Satu;', 'Dua', 'Tiga;', 'Empat'])
  })

  it('ends at a table', () => {
    expect(section('1.2 Dasar Hukum\n1. Satu;')).toEqual(['Satu;'])
    const table: HeaderLine = { text: '', gap: true, running: false }
    const after = [...printedLines('1.2 Dasar Hukum\n1. Satu;'), table, ...printedLines('2. Dua;')]
    expect(findSection(after, /^dasar hukum/i)).toEqual(['Satu;'])
  })

  it('is not looked for in sentences', () => {
    expect(
      section(
        'Dasar hukum yang dipakai dalam penyusunan rencana kerja ini dijelaskan di bawah oleh pimpinan.\n1. Satu;',
      ),
    ).toEqual([])
  })
})
