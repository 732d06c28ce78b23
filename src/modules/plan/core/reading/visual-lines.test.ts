import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actionsOf, aVocabulary, classicHeader, classicRows, documentOf, tabbed } from '../../testing/read-text.ts'
import type { GridRow } from './grid-rows.ts'
import { isVisualPage } from './is-visual-page.ts'
import { sourceLines } from './source-lines.ts'
import { partLines } from './visual-lines.ts'

/** Breaks the cells of a row to printed lines of at most `width` letters, as a page does. */
const printed = (row: string, width: number): readonly string[] => {
  const columns = row.split('|').map((cell) => {
    const lines: string[] = []
    for (const word of cell.trim().split(' ')) {
      const last = lines.at(-1)
      if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
      else lines.push(word)
    }
    return lines
  })
  const height = Math.max(...columns.map((lines) => lines.length))
  return Array.from({ length: height }, (_, at) => columns.map((lines) => lines[at] ?? '').join('|'))
}

const page = [
  '4|Perubahan pola pikir dan budaya kerja|Pimpinan berperan sebagai role model dalam pelaksanaan pembangunan zona|Pimpinan memberi teladan dengan mencatat kehadiran setiap hari|Daftar hadir pimpinan dan pegawai di kantor|Januari s/d Desember 2026',
  '||Agen perubahan sudah ditetapkan|Menyusun SOP pemilihan anggota tim agen perubahan|SOP pemilihan agen; SK tim agen perubahan|Januari 2026',
  '||Anggota organisasi terlibat dalam pembangunan zona integritas|Penandatanganan lembar komitmen oleh seluruh pegawai kantor|Lembar komitmen yang telah ditandatangani|Februari 2026',
  '5|Pola Mutasi Internal|Mutasi pegawai antar jabatan telah memperhatikan kompetensi jabatan|Menyusun pola mutasi internal sesuai kebutuhan organisasi|Dokumen pola mutasi internal yang ditetapkan pimpinan|Juli, Desember 2026',
]

const rowsOf = (lines: readonly string[]) =>
  sourceLines(documentOf(tabbed(...lines))).flatMap((line) => (line.kind === 'row' ? [line] : []))

describe('isVisualPage', () => {
  it('tells printed lines from rows', () => {
    expect(isVisualPage(rowsOf(page.flatMap((row) => printed(row, 26))))).toBe(true)
    expect(isVisualPage(rowsOf(page))).toBe(false)
    expect(isVisualPage(rowsOf(classicRows))).toBe(false)
  })

  it('says nothing about two lines', () => {
    expect(isVisualPage(rowsOf(['a|b', 'c|d']))).toBe(false)
  })
})

describe('rows rebuilt from printed lines', () => {
  it.each([20, 26, 34])('gives the rows of the page, broken at %i letters', (width) => {
    const whole = actionsOf(tabbed(classicHeader, ...page))
    const rebuilt = actionsOf(tabbed(classicHeader, ...page.flatMap((row) => printed(row, width))))
    const cells = (actions: typeof whole) =>
      actions.map(({ component, indicator, action, evidence, target }) => [
        component,
        indicator,
        action,
        evidence,
        target,
      ])
    expect(cells(rebuilt)).toEqual(cells(whole))
    expect(rebuilt[0]?.findings).toContainEqual({ column: 'indicator', reason: 'joined_lines' })
  })

  it('tells the lines that each row took', () => {
    const lines = page.flatMap((row) => printed(row, 26))
    const actions = actionsOf(tabbed(classicHeader, ...lines))
    expect(actions[0]?.source.firstLine).toBe(2)
    expect(actions.at(-1)?.source.lastLine).toBe(lines.length + 1)
  })

  it('finds the columns of a page of printed lines that lost its first', () => {
    const lines = page.slice(1, 3).flatMap((row) => printed(row.split('|').slice(1).join('|'), 26))
    const actions = actionsOf(tabbed(classicHeader, ...classicRows.slice(0, 2), '', ...lines))
    expect(actions.slice(1).map(({ indicator, target }) => [indicator, target])).toEqual([
      ['Agen perubahan sudah ditetapkan', 'Januari 2026'],
      ['Anggota organisasi terlibat dalam pembangunan zona integritas', 'Februari 2026'],
    ])
  })
})

describe('partLines', () => {
  it('covers every line once, in order, whatever the lines', () => {
    const text = fc.constantFrom(undefined, 'Rapat', 'dan notulen', 'Menyusun SK', 'Januari', '2026', '1')
    const line: fc.Arbitrary<GridRow> = fc
      .record({ no: text, indicator: text, action: text, target: text })
      .map((values) => ({
        values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
        place: { page: null, sheet: null, firstLine: 1, lastLine: 1 },
        shifted: false,
      }))
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), fc.boolean(), (lines, top) => {
        const parts = partLines(lines, top, aVocabulary())
        expect(parts.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at))).toEqual(
          lines.map((_, at) => at),
        )
      }),
    )
  })
})
