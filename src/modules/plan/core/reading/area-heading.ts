import { bigramProfile, diceOfProfiles } from '#kernel/text/dice.ts'
import { squashText } from '#kernel/text/fold-text.ts'
import { AREA_NUMBERS } from '#modules/instrument/model.ts'
import type { AreaNumber } from '../parsed-plan.ts'
import { startsLower } from './cell-kind.ts'
import type { Vocabulary } from './vocabulary.ts'

/** `guessed`: the name is missing, cut or misread, so that the number had to decide. `likeness` 0..1 with the area's name. */
export type AreaHeading = {
  readonly number: AreaNumber
  readonly name: string | null
  readonly guessed: boolean
  readonly likeness: number
}

const ROMAN: Readonly<Record<string, AreaNumber>> = { I: 'I', II: 'II', III: 'III', IV: 'IV', V: 'V', VI: 'VI' }
const MARK =
  /^(?:(?:area(?: perubahan)?|pilar|pokja|bidang)\s*)?\(?([IVX]{1,4}|[1-6]|[A-F])\)?(?:\s*[.):\-–]+\s*|\s+|$)/i
const MAX_LENGTH = 110
const SAME_NAME = 0.82
const NEAR_NAME = 0.45
/** Letters of a truncated name from which its beginning tells the area. */
const MIN_PREFIX = 9

type Mark = { readonly number: AreaNumber | null; readonly roman: boolean; readonly rest: string }

const readMark = (text: string): Mark => {
  const found = MARK.exec(text)
  const sign = found?.[1]?.toUpperCase()
  if (!found || !sign) return { number: null, roman: false, rest: text }
  const rest = text.slice(found[0].length).trim()
  const roman = found[1] === sign ? ROMAN[sign] : undefined
  if (roman) return { number: roman, roman: true, rest }
  const arabic = AREA_NUMBERS[Number(sign) - 1]
  return { number: arabic ?? null, roman: false, rest }
}

type Likeness = { readonly number: AreaNumber; readonly name: string; readonly score: number }

const nearestArea = (name: string, vocabulary: Vocabulary): Likeness | null => {
  const squashed = squashText(name)
  if (squashed.length < 4 || startsLower(name)) return null
  const profile = bigramProfile(name)
  let best: Likeness | null = null
  for (const area of vocabulary.areas) {
    const isStart = squashed.length >= MIN_PREFIX && area.squashed.startsWith(squashed)
    // A longer beginning is nearer, so that a heading over several lines is taken whole.
    const score = isStart ? 0.9 + (0.1 * squashed.length) / area.squashed.length : diceOfProfiles(profile, area.profile)
    if (!best || score > best.score) best = { number: area.number, name: area.name, score }
  }
  return best
}

const headingFrom = (mark: Mark, vocabulary: Vocabulary): AreaHeading | null => {
  const nearest = nearestArea(mark.rest, vocabulary)
  if (nearest && nearest.score >= SAME_NAME)
    return { number: nearest.number, name: mark.rest, guessed: false, likeness: nearest.score }
  if (nearest && nearest.score >= NEAR_NAME && mark.number === nearest.number)
    return { number: nearest.number, name: nearest.name, guessed: true, likeness: nearest.score }
  if (!mark.roman || !mark.number) return null
  return { number: mark.number, name: mark.rest === '' ? null : mark.rest, guessed: true, likeness: 0 }
}

/**
 * The change area that a table row or a line names: number and name in any cells, a name cut in mid-word over two cells,
 * truncated, misread, or (with a Roman number) not an area's name at all. Null when the row is no heading. The name is as
 * printed, cells joined; the official one where the printed one is cut or misread.
 */
export const areaHeadingOf = (cells: readonly string[], vocabulary: Vocabulary): AreaHeading | null => {
  const inked = cells.filter((cell) => cell !== '')
  const [first] = inked
  if (first === undefined || inked.length > 3 || inked.join(' ').length > MAX_LENGTH) return null
  const spaced = headingFrom(readMark(inked.join(' ')), vocabulary)
  if (inked.length === 1) return spaced
  // A cut in mid-word: the first cell is the number, or the name begins at once.
  const whole = /^\W*\w{1,4}\W*$/.test(first) ? `${first} ${inked.slice(1).join('')}` : inked.join('')
  const glued = headingFrom(readMark(whole), vocabulary)
  if (glued && !glued.guessed) return glued
  if (spaced && !spaced.guessed) return spaced
  return closer(inked, glued, spaced)
}

/** A cut word ends without space in capitals: "KUALI" + "TAS". Otherwise words stay apart. */
const closer = (
  inked: readonly string[],
  glued: AreaHeading | null,
  spaced: AreaHeading | null,
): AreaHeading | null => {
  const [, name, rest] = inked
  const cut = name !== undefined && rest !== undefined && /\p{Lu}$/u.test(name) && /^\p{Lu}/u.test(rest)
  return cut ? glued : spaced
}
