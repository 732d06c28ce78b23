import { describe, expect, it } from 'vitest'
import { isBodyLine, isHeaderLine, isNumberRow, lastColumn, mapPages } from './table-text.ts'

const header = 'NO\tKOMPONEN\tINDIKATOR\tLANGKAH AKSI'

describe('lines of a table', () => {
  it('tells header, number row and body apart', () => {
    expect(isHeaderLine(header)).toBe(true)
    expect(isNumberRow('1\t2\t3\t4')).toBe(true)
    expect(isBodyLine('1\tTim Kerja\tSK tim\t')).toBe(true)
    for (const line of [header, '1\t2\t3\t4', 'Indikator dan target kinerja, langkah aksi'])
      expect(isBodyLine(line)).toBe(false)
  })

  it('knows the last column of the widest header', () => {
    expect(lastColumn([header, `${header}\tOUTPUT`])).toBe(4)
    expect(lastColumn(['prose'])).toBe(-1)
  })
})

describe('mapPages', () => {
  it('takes runs of table lines and leaves the rest', () => {
    expect(mapPages('prose\na\tb\tc\nd\te\tf\n\ng\th\ti', (page) => [`${page.length}`])).toBe('prose\n2\n\n1')
  })
})
