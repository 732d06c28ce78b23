import { squashText } from './fold-text.ts'

/** Letter pairs of a squashed text with their counts: prepare once, compare often. */
export type BigramProfile = {
  readonly squashed: string
  readonly counts: ReadonlyMap<string, number>
}

export const bigramProfile = (text: string): BigramProfile => {
  const squashed = squashText(text)
  const counts = new Map<string, number>()
  for (let at = 0; at + 1 < squashed.length; at++) {
    const pair = squashed.slice(at, at + 2)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return { squashed, counts }
}

/**
 * Dice coefficient on letter pairs, 0..1 (Dice 1945): twice the shared pairs over all pairs. Equal texts give 1, a text
 * of fewer than two letters gives 0 unless equal.
 */
export const diceOfProfiles = (one: BigramProfile, other: BigramProfile): number => {
  if (one.squashed === other.squashed) return 1
  const pairs = one.squashed.length - 1 + (other.squashed.length - 1)
  if (one.squashed.length < 2 || other.squashed.length < 2) return 0
  const [few, many] = one.counts.size <= other.counts.size ? [one, other] : [other, one]
  let shared = 0
  for (const [pair, count] of few.counts) shared += Math.min(count, many.counts.get(pair) ?? 0)
  return (2 * shared) / pairs
}

/** Dice similarity of two texts without case, marks, tags, punctuation and white space. */
export const diceSimilarity = (one: string, other: string): number =>
  diceOfProfiles(bigramProfile(one), bigramProfile(other))
