import { describe, expect, it } from 'vitest'
import type { NeutralDocument, Place } from '../document.ts'
import { documentLines } from './document-lines.ts'

const at = (firstLine: number, lastLine = firstLine): Place => ({ page: null, sheet: null, firstLine, lastLine })

describe('documentLines', () => {
  it('puts every block back on its line', () => {
    const document: NeutralDocument = {
      lineCount: 5,
      blocks: [
        { kind: 'paragraph', text: 'BAB III', place: at(1) },
        {
          kind: 'table',
          place: at(3, 4),
          rows: [
            {
              place: at(3),
              cells: [
                { text: 'NO', place: at(3) },
                { text: ' INDIKATOR ', place: at(3) },
              ],
            },
            {
              place: at(4),
              cells: [
                { text: '1', place: at(4) },
                { text: '', place: at(4) },
              ],
            },
          ],
        },
        { kind: 'paragraph', text: 'BAB IV', place: at(5) },
      ],
    }
    expect(documentLines(document)).toEqual(['BAB III', '', 'NO\tINDIKATOR', '1\t', 'BAB IV'])
  })

  it('spreads a paragraph of several lines', () => {
    const document: NeutralDocument = {
      lineCount: 2,
      blocks: [{ kind: 'paragraph', text: 'satu\ndua', place: at(1, 2) }],
    }
    expect(documentLines(document)).toEqual(['satu', 'dua'])
  })
})
