import { foldedWords } from '#kernel/text/fold-text.ts'
import { startsUpper } from './cell-kind.ts'
import { addReason, type Draft } from './draft-row.ts'
import { splitTimes } from './split-times.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Both halves of a fused indicator must come this close to a known one. */
const KNOWN_HALF = 0.5

/**
 * Two rows printed as one, every cell doubled: the action (or the evidence) says the same thing twice, and the indicator is
 * two known indicators on end. Parted at the doubling; a single target serves both. Any other row is answered alone.
 */
export const partFused = (draft: Draft, vocabulary: Vocabulary): readonly Draft[] => {
  const { indicator, action, evidence, target } = draft.values
  const actions = action === undefined ? null : halves(action)
  const evidences = evidence === undefined ? null : (halves(evidence) ?? atRepeatedStart(evidence))
  if (indicator === undefined || (!actions && !(evidence !== undefined && halves(evidence)))) return [draft]
  const indicators = knownPair(indicator, vocabulary)
  if (!indicators) return [draft]
  const times = target === undefined ? [] : splitTimes(target)
  return [0, 1].map((at) => {
    const half: Draft = { ...draft, values: { ...draft.values }, reasons: new Map(draft.reasons) }
    half.values.indicator = indicators[at] ?? indicator
    if (action !== undefined) half.values.action = actions?.[at] ?? action
    if (evidence !== undefined) half.values.evidence = evidences?.[at] ?? evidence
    if (target !== undefined) half.values.target = (times.length === 2 ? times[at] : undefined) ?? target
    for (const column of ['indicator', 'action', 'evidence'] as const) addReason(half, column, 'split_fused_row')
    return half
  })
}

type Pair = readonly [string, string]

/** "Menyusun X Menyusun X" as its two equal halves. */
const halves = (text: string): Pair | null => {
  const words = text.split(' ')
  if (words.length < 4 || words.length % 2 === 1) return null
  const middle = words.length / 2
  const [one, other] = [words.slice(0, middle).join(' '), words.slice(middle).join(' ')]
  return foldedWords(one).join(' ') === foldedWords(other).join(' ') ? [one, other] : null
}

/** "Laporan A tepat waktu Laporan A": parted where the first two words come again. */
const atRepeatedStart = (text: string): Pair | null => {
  const words = text.split(' ')
  const at = words.findIndex((word, place) => place > 1 && word === words[0] && words[place + 1] === words[1])
  return at > 0 ? [words.slice(0, at).join(' '), words.slice(at).join(' ')] : null
}

const knownPair = (indicator: string, vocabulary: Vocabulary): Pair | null => {
  const words = indicator.split(' ')
  let best: { pair: Pair; score: number } | null = null
  for (let at = 2; at <= words.length - 2; at++) {
    if (!startsUpper(words[at] ?? '')) continue
    const pair: Pair = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
    const score = Math.min(vocabulary.indicatorLikeness(pair[0]), vocabulary.indicatorLikeness(pair[1]))
    if (score >= KNOWN_HALF && (!best || score > best.score)) best = { pair, score }
  }
  return best?.pair ?? null
}
