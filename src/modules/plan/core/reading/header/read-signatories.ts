import { readDate } from '#kernel/dates/read-date.ts'
import type { ParsedSignatory } from '../../parsed-plan.ts'
import { type HeaderLine, joinLines } from './header-lines.ts'
import { OFFICE, RANK, SIGNED_MARK } from './offices.ts'
import { isPersonName } from './person-name.ts'
import { NUMBER_LINE, PLACE_DATE } from './signature-lines.ts'

const NUMBER = /\b(?:NIP|NRP|NIK)\b\s*[.:]*\s*:?\s*([\d][\d\s.-]{4,30}\d)/i
/** "Ratna Wulandari, SH, MH NIP. 1964…" in one line. */
const NAME_AND_NUMBER = /^(\p{L}.{2,70}?)[\s.]*(?:NIP|NRP)\s*[.:]*\s*(\d[\d\s.-]{4,30}\d)/u
const LONGEST_SIGNATURE = 160
const PLACE = /\bditetapkan\s+di\s*:?\s*(\p{Lu}[\p{L} '-]*?)(?=\s+pada\b|\s*[,.]|$)/iu
const ON_DAY = /\bpada\s+tanggal\b/i
const BOUNDS =
  /^(?:mengetahui|menyetujui|disetujui|salinan sesuai|tembusan|ditetapkan|pada tanggal|mengesahkan|disahkan)\b/i

/** How far above a name its office may stand, stamps and captions between. */
const REACH = 12

/** A second line of an office that only tells its place may stand apart. */
const PLACE_WORD = /^(?:kota|kabupaten|kab\.|provinsi|kecamatan|dan)\s/i

/** Longest line of an office; longer ones describe an image. */
const LONGEST_OFFICE = 80

/** Longest line of a signature block; longer ones are captions of images or text. */
const LONGEST_LINE = 90

/** Everybody who signed, in the printed order, each once: who signs decree and plan is named once, with what either block tells. */
export const readSignatories = (lines: readonly HeaderLine[]): readonly ParsedSignatory[] => {
  const found: ParsedSignatory[] = []
  for (const index of lines.keys()) {
    const both = NAME_AND_NUMBER.exec((lines[index]?.text ?? '').slice(0, LONGEST_SIGNATURE))
    const nameAt = both ? null : nameIndex(lines, index)
    if (both && isPersonName(both[1] ?? '')) {
      const named = lines.with(index, { gap: true, running: false, text: both[1] ?? '' })
      merge(found, signatoryAt(named, index, both[2] ?? null))
    }
    if (nameAt !== null) merge(found, signatoryAt(lines, nameAt, NUMBER.exec(lines[index]?.text ?? '')?.[1] ?? null))
  }
  return found.length <= FEW ? found : found.filter(({ position, date }) => position !== null || date !== null)
}

/** More names with numbers than these are a list of people, of whom only those with an office or a day signed. */
const FEW = 3

/** The line of the name that the line at `index` betrays: a number below it, or a mark of signing above it. */
const nameIndex = (lines: readonly HeaderLine[], index: number): number | null => {
  const text = lines[index]?.text ?? ''
  if (NUMBER_LINE.test(text)) {
    for (let at = index - 1; at >= Math.max(0, index - 4); at--) {
      const above = lines[at]?.text ?? ''
      if (RANK.test(above)) continue
      return isPersonName(above) ? at : null
    }
    return null
  }
  if (SIGNED_MARK.test(text)) return isPersonName(lines[index + 1]?.text ?? '') ? index + 1 : null
  return isUnmarkedName(lines, index) ? index : null
}

/** A name without number or mark: alone between gaps, right under an office that a date, a copy's seal or "mengetahui" opens. */
const isUnmarkedName = (lines: readonly HeaderLine[], index: number): boolean => {
  const line = lines[index]
  if (!line?.gap || !isPersonName(line.text)) return false
  if (lines.slice(index + 1, index + 5).some(({ text }) => NUMBER_LINE.test(text))) return false
  const above = lines.slice(Math.max(0, index - REACH), index)
  const opening = above.findLastIndex(({ text }) => BOUNDS.test(text) || PLACE_DATE.test(text))
  const office = above.findLastIndex(({ text }) => OFFICE.test(text))
  const quiet = above.slice(office).every(({ text }) => text.length <= LONGEST_LINE && !NUMBER_LINE.test(text))
  return opening >= 0 && office > opening && quiet && above.slice(office + 1).every(({ text }) => !isPersonName(text))
}

const signatoryAt = (lines: readonly HeaderLine[], nameAt: number, nip: string | null): ParsedSignatory => {
  const top = blockTop(lines, nameAt)
  const block = lines.slice(top, nameAt)
  const signing = signingOf(lines.slice(Math.max(0, top - 3), nameAt))
  return {
    name: (lines[nameAt]?.text ?? '')
      .replace(/^\(\s*(.*?)\s*\)$/, '$1')
      .replace(/[\s.,]*$/, (end) => (/^\.$/.test(end) ? end : '')),
    nip: nip?.replace(/\s+/g, ' ').trim() ?? null,
    position: positionOf(block),
    ...signing,
  }
}

/** Where the block of this name begins: after the signature before it, a long line, or a table. */
const blockTop = (lines: readonly HeaderLine[], nameAt: number): number => {
  let top = nameAt
  while (top > 0 && nameAt - top < REACH) {
    const above = lines[top - 1]?.text ?? ''
    if (
      above === '' ||
      NUMBER_LINE.test(above) ||
      (above.length > LONGEST_LINE && !/signature|tanda tangan/i.test(above))
    )
      break
    top -= 1
  }
  return top
}

/** The office: from its first word to the next gap, read from the name upwards; stamps repeat the unit but no office. */
const positionOf = (block: readonly HeaderLine[]): string | null => {
  const start = block.findLastIndex(({ text }) => OFFICE.test(text))
  if (start < 0) return null
  const taken: string[] = []
  for (const [offset, line] of block.slice(start).entries()) {
    const apart = line.gap && !PLACE_WORD.test(line.text)
    const foreign = SIGNED_MARK.test(line.text) || /^\(/.test(line.text) || line.text.length > LONGEST_OFFICE
    const stops = offset > 0 && (apart || foreign)
    if (stops) break
    taken.push(line.text)
  }
  return joinLines(taken).replace(/[,\s]+$/, '') || null
}

const signingOf = (lines: readonly HeaderLine[]): { place: string | null; date: string | null } => {
  for (const [index, { text }] of [...lines.entries()].reverse()) {
    const both = PLACE_DATE.exec(text)
    if (both) return { place: both[1]?.trim() ?? null, date: readDate(both[2] ?? '') }
    if (ON_DAY.test(text)) {
      const placeLine = PLACE.exec(text) ?? PLACE.exec(lines[index - 1]?.text ?? '')
      return { place: placeLine?.[1]?.trim() ?? null, date: readDate(text) }
    }
    if (BOUNDS.test(text)) break
  }
  return { place: null, date: null }
}

const merge = (found: ParsedSignatory[], next: ParsedSignatory): void => {
  const digits = (nip: string | null): string => (nip ?? '').replace(/\D/g, '')
  const letters = (name: string): string => name.toLowerCase().replace(/[^\p{L}]/gu, '')
  const at = found.findIndex(
    (one) =>
      (digits(one.nip) !== '' && digits(one.nip) === digits(next.nip)) || letters(one.name) === letters(next.name),
  )
  const before = found[at]
  if (before === undefined) {
    found.push(next)
    return
  }
  found[at] = {
    name: before.name,
    nip: before.nip ?? next.nip,
    position: before.position ?? next.position,
    place: before.place ?? next.place,
    date: before.date ?? next.date,
  }
}
