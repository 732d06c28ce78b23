import { type HeaderLine, paragraphsOf } from './header-lines.ts'
import { titleCase } from './title-case.ts'
import { regionOf, unitPhrases } from './unit-phrases.ts'
import { SHORT_HEADS } from './unit-words.ts'

/** A name on the cover speaks for the whole document; in the text other agencies are named as well. */
const COVER_WEIGHT = 6

/** Text speaks of its unit by the short name more often than by the full one. */
const SHORT_WEIGHT = 0.2

type Votes = { weight: number; printed: Map<string, number> }

/**
 * The unit whose plan it is: the institution that cover, decree and text name most, with its place ("Kota …") where that is
 * printed. Written as in the running text; capitals of a cover become ordinary words. Null when none is named.
 */
export const readUnit = (lines: readonly HeaderLine[], coverLength: number): string | null => {
  const votes = new Map<string, Votes>()
  const count = (paragraphs: readonly string[], weight: number): void => {
    for (const phrase of paragraphs.flatMap(unitPhrases)) {
      const key = phrase.toLowerCase()
      const entry = votes.get(key) ?? { weight: 0, printed: new Map() }
      entry.weight += weight * (SHORT_HEADS.has(key.split(' ')[0] ?? '') ? SHORT_WEIGHT : 1)
      entry.printed.set(phrase, (entry.printed.get(phrase) ?? 0) + 1)
      votes.set(key, entry)
    }
  }
  count(paragraphsOf(lines.slice(0, coverLength)), COVER_WEIGHT)
  count(paragraphsOf(lines.slice(coverLength)), 1)
  const best = longestOf(votes, strongest(votes))
  return best === null ? null : bestPrint(votes.get(best)?.printed ?? new Map())
}

const strongest = (votes: ReadonlyMap<string, Votes>): string | null => {
  let best: [string, number] | null = null
  for (const [key, { weight }] of votes) if (best === null || weight > best[1]) best = [key, weight]
  return best?.[0] ?? null
}

/** Smallest share of the short name's votes with which a longer one (that adds the place) is taken instead. */
const LONGER_SHARE = 0.2

const longestOf = (votes: ReadonlyMap<string, Votes>, key: string | null): string | null => {
  if (key === null || regionOf(key) !== null) return key
  const weight = votes.get(key)?.weight ?? 0
  const longer = [...votes]
    .filter(([other, vote]) => other.startsWith(`${key} `) && vote.weight >= weight * LONGER_SHARE)
    .sort((a, b) => b[1].weight - a[1].weight)[0]
  return longer ? longestOf(votes, longer[0]) : key
}

const bestPrint = (printed: ReadonlyMap<string, number>): string | null => {
  const ordered = [...printed].sort((a, b) => b[1] - a[1]).map(([phrase]) => phrase)
  const ordinary = ordered.find((phrase) => titleCase(phrase) === phrase)
  return ordinary ?? (ordered[0] === undefined ? null : titleCase(ordered[0]))
}
