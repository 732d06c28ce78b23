import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentOf } from '../../testing/read-text.ts'
import { gluePage } from './glue-lines.ts'
import { type SourceLine, sourceLines } from './source-lines.ts'

const glued = (text: string, width: number): readonly (readonly string[])[] =>
  gluePage(sourceLines(documentOf(text)), width).map((line) => (line.kind === 'row' ? line.cells : [line.text]))

describe('gluePage', () => {
  it('puts a row together that was broken in its cells', () => {
    expect(glued('1\tTim\tSusunan\ntim kerja\ttelah ada\tSK\n2\tPola\tPola\tada\tSK', 5)).toEqual([
      ['1', 'Tim', 'Susunan tim kerja', 'telah ada', 'SK'],
      ['2', 'Pola', 'Pola', 'ada', 'SK'],
    ])
  })

  it('takes lines without a tab into the cell', () => {
    expect(glued('1\tTim\tSusunan\ntim\nkerja\tSK', 4)).toEqual([['1', 'Tim', 'Susunan tim kerja', 'SK']])
  })

  it('takes the end of the last cell, but no page furniture', () => {
    expect(glued('1\tTim\tJanuari s/d\nDesember 2026', 3)).toEqual([['1', 'Tim', 'Januari s/d Desember 2026']])
    expect(glued('1\tTim\tSK\nRencana Kerja Dinas\n2\tPola\tSK', 3)).toHaveLength(3)
    expect(glued('1\tTim\tSK\n- 4 -\n2\tPola\tSK', 3)).toHaveLength(3)
  })

  it('finds the width of a page that lost columns', () => {
    expect(glued('1\tTim\tSusunan\ntim\tada\n2\tPola\tPola\tada', 5)).toEqual([
      ['1', 'Tim', 'Susunan tim', 'ada'],
      ['2', 'Pola', 'Pola', 'ada'],
    ])
  })

  it('drops a tag whose line was broken inside it', () => {
    expect(glued('1\tTim\t<ol\nstyle="a: none"> 1. SK\tMei', 4)).toEqual([['1', 'Tim', '1. SK', 'Mei']])
  })

  it('leaves rows of printed lines alone', () => {
    const text = '1\tTim\tSusunan\n\tkerja\ttim'
    expect(gluePage(sourceLines(documentOf(text)), 3)).toHaveLength(2)
  })

  it('loses no word, whatever is broken where', () => {
    const row = fc.array(fc.constantFrom('Tim kerja', 'SK', '', 'telah ada dan', 'Mei'), { minLength: 2, maxLength: 6 })
    const words = (lines: readonly SourceLine[]) =>
      lines
        .flatMap((line) => (line.kind === 'row' ? line.cells : [line.text]).join(' ').split(' '))
        .filter((word) => word !== '')
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.integer({ min: 3, max: 7 }), (rows, width) => {
        const text = rows.map((cells) => cells.join('\t').replace(' ', '\n')).join('\n')
        fc.pre(text.trim() !== '')
        const lines = sourceLines(documentOf(text))
        expect(words(gluePage(lines, width))).toEqual(words(lines))
      }),
    )
  })
})
