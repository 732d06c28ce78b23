import { type HeaderLine, joinLines } from './header-lines.ts'
import { takeMarker } from './list-marker.ts'

/** The word with its colon or its first item; a sentence that begins with it ("Mengingat pentingnya …") is no part. */
const PART = /^(?:[-–•]\s*)?(M(?:enimbang|engingat|ENIMBANG|ENGINGAT))(?:\s*:\s*|\s+(?=(?:[a-z]|\d{1,2})[.)]\s)|\s*$)/
/** What ends a part. In small letters these are words of a wrapped line ("… maka perlu / menetapkan Keputusan …"). */
const AFTER =
  /^(?:[-–•]\s*)?(?:(?:Memperhatikan|Memutuskan|Menetapkan)\s*(?::|$)|MEMPERHATIKAN|MEMUTUSKAN|MENETAPKAN|M\s?E\s?M\s?U\s?T\s?U\s?S\s?K\s?A\s?N|K(?:ESATU|EDUA|esatu|edua)\s*:|P(?:ERTAMA|ertama)\s*:|BAB\s*[IVX\d]+\b|L(?:AMPIRAN|ampiran)\b)/

/** Longest part, in lines: a decree that never decides must not swallow the document. */
const MOST_LINES = 200

/** What a decree considers (`menimbang`) and rests on (`mengingat`), item by item; null in a document without them. */
export const readConsiderations = (
  lines: readonly HeaderLine[],
): { readonly menimbang: readonly string[]; readonly mengingat: readonly string[] } | null => {
  const menimbang = partItems(lines, 'menimbang')
  const mengingat = partItems(lines, 'mengingat')
  return menimbang.length + mengingat.length > 0 ? { menimbang, mengingat } : null
}

const partItems = (lines: readonly HeaderLine[], name: 'menimbang' | 'mengingat'): readonly string[] => {
  const start = lines.findIndex(({ text }) => PART.exec(text)?.[1]?.toLowerCase() === name)
  if (start < 0) return []
  const items: string[][] = []
  for (const [offset, { text, running }] of lines.slice(start, start + MOST_LINES).entries()) {
    if (running) continue
    const own = offset === 0 ? text.replace(PART, '') : text
    if (text === '' || AFTER.test(text) || (offset > 0 && PART.test(text))) break
    const { marker, rest } = takeMarker(own.replace(/^:\s*/, ''))
    if (rest === '') continue
    const open = items.at(-1)
    if (open === undefined || (marker !== null && startsItem(rest, open))) items.push([rest])
    else open.push(marker === null ? own : text)
  }
  return items.flatMap((item) => partInline(joinLines(item)))
}

/** A wrapped line may begin like a marker ("14. …"); an item begins with "bahwa", a regulation, or after a closed item. */
const startsItem = (rest: string, open: readonly string[]): boolean =>
  /^(?:bahwa|undang|peraturan|keputusan|instruksi|ketetapan|surat|pasal|uu|pp|perpres|permen)/i.test(rest) ||
  /[.;]$/.test(open.at(-1) ?? '')

const INLINE = /(?<=;)\s+(?:[a-z]|\d{1,2})[.)]\s+(?=bahwa|Undang|Peraturan|Keputusan|Instruksi|Ketetapan|Surat)/

/** Items printed one after the other in one line. */
const partInline = (text: string): readonly string[] => text.split(INLINE)
