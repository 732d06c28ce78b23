import { takeMarker } from './list-marker.ts'
import { OFFICE } from './offices.ts'

type Line = { readonly text: string; readonly gap: boolean }

/** Formats that give every printed line as a paragraph (or a blank line after each) tell nothing by their gaps. */
const TELLING_SHARE = 0.97
const FEWEST_LINES = 20

/** Lines this long that end without a stop were wrapped. */
const WRAPPED_LENGTH = 45

const OPENERS =
  /^(?:tentang|nomor|bab\b|babi|lampiran|menimbang|mengingat|memutuskan|menetapkan|disusun|pemerintah|keputusan|salinan|ke(?:satu|dua|tiga)\b|dengan rahmat)/i

/** Gaps as a reader of the page would see them, in a document where every line stands apart. */
export const inferGaps = (lines: readonly Line[]): readonly Line[] => {
  const apart = lines.filter((line) => line.gap).length
  if (lines.length < FEWEST_LINES || apart < lines.length * TELLING_SHARE) return lines
  return lines.map((line, index) => {
    const before = lines[index - 1]?.text ?? ''
    return before !== '' && line.text !== '' && runsOn(before, line.text) ? { ...line, gap: false } : line
  })
}

const runsOn = (before: string, text: string): boolean => {
  if (takeMarker(text).marker !== null || OPENERS.test(text)) return false
  if (/^\p{Ll}/u.test(text)) return true
  const shouted = isShouted(text)
  if (shouted !== isShouted(before) || /[.;:!?]$/.test(before)) return false
  if (shouted) return !OFFICE.test(text) && !OPENERS.test(text) && !/^(?:tentang|nomor)\b/i.test(before)
  return before.length >= WRAPPED_LENGTH
}

const isShouted = (text: string): boolean => /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text)
