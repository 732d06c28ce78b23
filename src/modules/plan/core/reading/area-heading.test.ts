import { describe, expect, it } from 'vitest'
import { aVocabulary } from '../../testing/read-text.ts'
import { areaHeadingOf } from './area-heading.ts'

const headingOf = (line: string) =>
  areaHeadingOf(
    line.split('|').map((cell) => cell.trim()),
    aVocabulary(),
  )

describe('areaHeadingOf', () => {
  it.each([
    ['I|MANAJEMEN PERUBAHAN||||', 'I'],
    ['II||PENATAAN TATA LAKSANA|||', 'II'],
    ['III PENATAAN SISTEM MANAJEMEN SDM|||||', 'III'],
    ['IV. Penguatan Akuntabilitas||||||', 'IV'],
    ['|VI. PENINGKATAN KUALITAS PELAYANAN PUBLIK|||||', 'VI'],
    ['AREA (V) PENGUATAN PENGAWASAN', 'V'],
    ['Pilar 4. Penguatan Akuntabilitas Kinerja', 'IV'],
    ['5. PENGUATAN PENGAWASAN', 'V'],
    ['MANAJEMEN PERUBAHAN', 'I'],
    ['I|MANAJEMEN PERUBA|HAN|||', 'I'],
    ['IV|PENGUATAN AKUNTA|BILITAS|||', 'IV'],
    ["VI|PENINGKATAN KUALI'|ras pelayanan publik|||", 'VI'],
  ])('reads %s', (line, number) => {
    expect(headingOf(line)).toMatchObject({ number, guessed: false })
  })

  it.each([
    ['III.|PENATAAN SISTEM MA|T|||', 'III'],
    ['I|PEMBANGUNAN UNIT KERJA MENUJU PREDIKAT||||', 'I'],
    ['V|||||', 'V'],
  ])('guesses %s from what is left', (line, number) => {
    expect(headingOf(line)).toMatchObject({ number, guessed: true })
  })

  it('joins a name that was cut in mid-word', () => {
    expect(headingOf('II|PENATAAN TATALAK|SANA|||')?.name).toBe('PENATAAN TATALAKSANA')
  })

  it.each([
    '1|Tim Kerja||||',
    '1|Tim Kerja|SK telah dibuat|Menyusun SOP|SOP|Mei',
    '|||peningkatan kualitas pelayanan publik||',
    'Pengaduan Masyarakat|||||',
    'i|Tim Kerja||||',
    '|||||',
  ])('takes %s for no heading', (line) => {
    expect(headingOf(line)).toBeNull()
  })
})
