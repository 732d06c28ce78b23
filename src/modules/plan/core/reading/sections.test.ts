import { describe, expect, it } from 'vitest'
import { aVocabulary, classicHeader, classicRows, documentOf, tabbed } from '../../testing/read-text.ts'
import { findSections } from './sections.ts'
import { sourceLines } from './source-lines.ts'
import { headingAt } from './wrapped-heading.ts'

const sectionsOf = (text: string) => findSections(sourceLines(documentOf(text)))

describe('sourceLines', () => {
  it('marks what stands after a blank line, and leaves rows without ink out', () => {
    const lines = sourceLines(documentOf('satu\ndua\n\n1\ta\n\t\n2\tb'))
    expect(lines.map(({ kind, afterGap, place }) => [kind, afterGap, place.firstLine])).toEqual([
      ['text', true, 1],
      ['text', false, 2],
      ['row', true, 4],
      ['row', true, 6],
    ])
  })

  it('looks at no more cells of a row than any table has', () => {
    const [line] = sourceLines(documentOf('a\t'.repeat(5000)))
    expect(line?.kind === 'row' && line.cells.length).toBe(64)
  })
})

describe('findSections', () => {
  it('makes one section of a table over several pages', () => {
    const text = tabbed(
      classicHeader,
      ...classicRows.slice(0, 3),
      '',
      classicHeader,
      '1|2|3|4|5|6',
      ...classicRows.slice(3),
    )
    const [section, ...more] = sectionsOf(text)
    expect(more).toEqual([])
    expect(section?.lines).toHaveLength(classicRows.length)
    expect(section?.lines.filter(({ afterGap }) => afterGap)).toHaveLength(2)
  })

  it('makes a section of each table with a header of its own', () => {
    const other = tabbed('NO|PERTANYAAN|RENCANA AKSI|WAKTU', '1|Tim ada|Rapat|Mei')
    expect(sectionsOf(`${tabbed(classicHeader, ...classicRows)}\n\n${other}`)).toHaveLength(2)
  })

  it.each(['BAB IV PENUTUP', 'Lampiran 2.', 'Ditetapkan di Kota Contoh'])('closes at %s', (text) => {
    const [section] = sectionsOf(`${tabbed(classicHeader, ...classicRows)}\n\n${text}\n\nx\ty`)
    expect(section?.lines).toHaveLength(classicRows.length)
  })

  it('closes at the header of a table of another kind', () => {
    const team = tabbed('NO|NAMA|JABATAN', '1|Sari|Ketua')
    expect(sectionsOf(`${tabbed(classicHeader, ...classicRows)}\n\n${team}`)[0]?.lines).toHaveLength(classicRows.length)
  })
})

describe('headingAt', () => {
  const at = (...lines: readonly string[]) => headingAt(sourceLines(documentOf(tabbed(...lines))), 0, aVocabulary())

  it('takes as many lines as come nearest to an area', () => {
    expect(at('III.|PENATAAN SISTEM|', '|MANAJEMEN|', '|SDM APARATUR|', '1|Tim|Tim ada')).toMatchObject({
      heading: { number: 'III', guessed: false },
      lines: 3,
    })
  })

  it('takes one line when the next is a row', () => {
    expect(at('I|MANAJEMEN PERUBAHAN|', '1|Tim Kerja|Tim ada')).toMatchObject({ heading: { number: 'I' }, lines: 1 })
  })

  it('begins at no line whose ink stands elsewhere', () => {
    expect(at('||akuntabilitas kinerja', 'V.||', 'Penguatan||', 'Pengawasan||')).toBeNull()
  })

  it('takes running text only when it names the area', () => {
    expect(at('Area 2. Penataan Tatalaksana')).toMatchObject({ heading: { number: 'II' } })
    expect(at('V')).toBeNull()
  })
})
