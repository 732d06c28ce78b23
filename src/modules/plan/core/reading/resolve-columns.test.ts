import { describe, expect, it } from 'vitest'
import { aVocabulary, documentOf, tabbed } from '../../testing/read-text.ts'
import { headerOf } from './header-row.ts'
import { resolveColumns } from './resolve-columns.ts'
import { type RowLine, sourceLines } from './source-lines.ts'

const resolve = (header: string, ...rows: readonly string[]) => {
  const lines = sourceLines(documentOf(tabbed(header, ...rows))).filter((line): line is RowLine => line.kind === 'row')
  const found = headerOf(lines[0]?.cells ?? [])
  if (!found) throw new Error('no header')
  return resolveColumns(found, lines.slice(1), aVocabulary())
}

describe('resolveColumns', () => {
  it('follows plain header words', () => {
    expect(resolve('NO|KOMPONEN|INDIKATOR|LANGKAH AKSI|BUKTI FISIK|TARGET WAKTU|CATATAN')).toEqual([
      'no',
      'component',
      'indicator',
      'action',
      'evidence',
      'target',
      'other',
    ])
  })

  it.each([
    ['12 dokumen', '3 kegiatan', 'output'],
    ['SK Tim, notulen', 'Laporan, foto', 'evidence'],
  ])('reads a column "Output" that holds %s', (one, two, meaning) => {
    expect(resolve('NO|INDIKATOR|KEGIATAN|OUTPUT', `1|Tim ada|Rapat|${one}`, `2|Pola ada|Rapat|${two}`)[3]).toBe(
      meaning,
    )
  })

  it('reads a column "Target" as a time or as a quantity', () => {
    const time = resolve('NO|KEGIATAN|TARGET', '1|Rapat|Mei 2026', '2|Rapat|Setiap bulan')
    const count = resolve('NO|KEGIATAN|TARGET', '1|Rapat|2 dokumen', '2|Rapat|12 laporan')
    expect([time[2], count[2]]).toEqual(['target', 'output'])
  })

  it('tells a column without a header by what it holds', () => {
    const columns = resolve(
      'NO|INDIKATOR|LANGKAH AKSI|',
      '1|Tim ada|Rapat|Notulen, foto',
      '2|Pola ada|Menyusun SK|SK pola',
    )
    expect(columns[3]).toBe('evidence')
  })

  it('gives a meaning to one column only', () => {
    const columns = resolve('NO|KEGIATAN|URAIAN KEGIATAN|WAKTU', '1|Rapat|Rapat besar|Mei', '2|Apel|Apel pagi|Juni')
    expect(columns.filter((column) => column === 'action')).toHaveLength(1)
  })
})
