import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aVocabulary } from '../../testing/read-text.ts'
import { alignCells, lostColumnAlignments, straightAlignment } from './align-cells.ts'
import { fitOf } from './column-fit.ts'
import type { Column } from './columns.ts'

const columns: readonly Column[] = ['no', 'component', 'indicator', 'action', 'evidence', 'target']

const align = (...rows: readonly string[]) => {
  const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()))
  const looks = cells.map((row) => row.map((cell) => fitOf(cell, aVocabulary())))
  const width = cells[0]?.length ?? 0
  return alignCells({
    cells: width,
    rows: rows.length,
    columns,
    fit: (cell, column) => looks.reduce((sum, row) => sum + (row[cell]?.(columns[column] ?? 'other') ?? 0), 0),
    weight: (cell) => cells.filter((row) => row[cell] !== '').length,
    usual: straightAlignment(width, columns.length),
    usualValue: width === columns.length ? 1.2 : 0.25,
  })
}

const indicator = 'Agen perubahan sudah ditetapkan'

describe('alignCells', () => {
  it('leaves a whole row where it stands', () => {
    expect(align(`1|Tim Kerja|${indicator}|Menyusun SK|SK agen|Mei 2026`)).toEqual([0, 1, 2, 3, 4, 5])
  })

  it('moves a page back that lost its first column', () => {
    expect(align(`|${indicator}|Menyusun SK|SK agen|Mei 2026`)).toEqual([null, 2, 3, 4, 5])
  })

  it('leaves a page that lost its last column', () => {
    expect(align(`1|Tim Kerja|${indicator}|Menyusun SK|SK agen`)).toEqual([0, 1, 2, 3, 4])
  })

  it('finds a lost column in the middle', () => {
    expect(
      align(
        `1|Tim Kerja|${indicator}|Menyusun SK|Mei 2026`,
        `2|Pola Mutasi Internal|${indicator}|Membuat SK|Juni 2026`,
      ),
    ).toEqual([0, 1, 2, 3, 5])
  })

  it('moves a row back that was shifted left and padded', () => {
    expect(align(`Pola Mutasi Internal|${indicator}|Menyusun SK|SK agen||`).slice(0, 4)).toEqual([1, 2, 3, 4])
  })

  it('keeps the order of cells, whatever they hold', () => {
    const cell = fc.constantFrom('', '1', 'Tim Kerja', indicator, 'Menyusun SK', 'SK agen', 'Mei 2026', '2 dokumen')
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 9 }), (row) => {
        const placed = align(row.join('|')).filter((position) => position !== null)
        expect(placed).toEqual([...new Set(placed)].toSorted((one, other) => one - other))
      }),
    )
  })
})

describe('lostColumnAlignments', () => {
  it('lists every way to lose columns, up to the limit', () => {
    expect(lostColumnAlignments(2, 3, 10)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ])
    expect(lostColumnAlignments(4, 8, 5)).toHaveLength(5)
  })
})
