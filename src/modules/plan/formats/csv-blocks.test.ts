import { describe, expect, it } from 'vitest'
import { csvBlocks } from './csv-blocks.ts'
import { limits } from './limits.ts'

const blocksOf = (text: string) => {
  const read = csvBlocks(text, limits)
  if (!read.ok) throw new Error(read.error.kind)
  return read.value
}

const cellsOf = (text: string): readonly (readonly string[])[] =>
  blocksOf(text).flatMap((block) =>
    block.kind === 'table' ? block.rows.map(({ cells }) => cells.map((cell) => cell.text)) : [],
  )

describe('csvBlocks', () => {
  it.each([',', ';', '\t', '|'])('finds the delimiter %j', (delimiter) => {
    const text = [
      ['NO', 'KOMPONEN', 'AKSI'],
      ['1', 'Tim', 'Rapat'],
    ]
    expect(cellsOf(text.map((row) => row.join(delimiter)).join('\n'))).toEqual(text)
  })

  it('takes a comma in a sentence for no delimiter when semicolons part the lines', () => {
    expect(cellsOf('1;Rapat, notulen, foto;Mei\n2;Rapat, foto;Juni')).toEqual([
      ['1', 'Rapat, notulen, foto', 'Mei'],
      ['2', 'Rapat, foto', 'Juni'],
    ])
  })

  it('keeps quoted commas, quotes and line breaks, and the lines they stand on', () => {
    const [table] = blocksOf('NO,AKSI\n1,"Rapat, \n""satu"""\n2,Dua\n')
    expect(table).toMatchObject({
      kind: 'table',
      rows: [
        { place: { firstLine: 1, lastLine: 1 } },
        { cells: [{ text: '1' }, { text: 'Rapat, \n"satu"' }], place: { firstLine: 2, lastLine: 3 } },
        { place: { firstLine: 4, lastLine: 4 } },
      ],
    })
  })

  it('makes titles above the table one paragraph', () => {
    const blocks = blocksOf('RENCANA KERJA,,\nTAHUN 2026,,\nNO,AKSI,WAKTU\n1,Rapat,Mei\nCatatan,,\n')
    expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.rows.length))).toEqual([
      'RENCANA KERJA\nTAHUN 2026',
      2,
      'Catatan',
    ])
  })

  it('keeps a heading of one cell inside the table', () => {
    expect(cellsOf('NO,AKSI,WAKTU\nI. AREA,,\n1,Rapat,Mei')).toHaveLength(3)
  })

  it('reads broken quoting as plain text', () => {
    expect(cellsOf('NO,AKSI\n1,"belum ditutup\n2,Dua')).toContainEqual(['1', '"belum ditutup'])
  })

  it('parts tables at a blank record', () => {
    expect(blocksOf('1,a\n\n2,b\n')).toHaveLength(2)
  })
})
