import { type HeaderLine, paragraphsOf } from './header-lines.ts'
import { isChapter } from './headings.ts'

const TITLE =
  /(?:DOKUMEN\s+)?(?:RENCANA\s+(?:KERJA|AKSI)|PROGRAM\s+KERJA|ROAD\s?MAP)\b.{0,200}?\b(?:ZONA\s+INTEGRITAS|ZI|WBK|WBBM)\b.*$/i

/** Longest printed title; longer paragraphs are prose that speaks of the plan. */
const LONGEST_TITLE = 400

/**
 * The plan's name, its printed lines joined: the fullest form on the cover ("DOKUMEN …"), else the first that the document
 * prints, else what the decree is about.
 */
export const readTitle = (lines: readonly HeaderLine[], coverLength: number, about: string | null): string | null => {
  const cover = titlesIn(lines.slice(0, coverLength))
  const full = cover.find((title) => /^DOKUMEN/i.test(title))
  return full ?? cover[0] ?? plainAbout(about) ?? titlesIn(lines.filter(({ text }) => !isChapter(text)))[0] ?? about
}

const titlesIn = (lines: readonly HeaderLine[]): readonly string[] =>
  paragraphsOf(partCapitals(lines)).flatMap((text) => {
    const match = text.length <= LONGEST_TITLE && /^[^\p{Ll}]{12}/u.test(text) ? TITLE.exec(text) : null
    return match ? [match[0].trim()] : []
  })

/** Capitals and ordinary words are never one title. */
const partCapitals = (lines: readonly HeaderLine[]): readonly HeaderLine[] =>
  lines.map((line, index) => {
    const before = lines[index - 1]
    return before && hasSmall(before.text) !== hasSmall(line.text) ? { ...line, gap: true } : line
  })

const hasSmall = (text: string): boolean => /\p{Ll}{2}/u.test(text)

const plainAbout = (about: string | null): string | null => (about !== null && TITLE.test(about) ? about : null)
