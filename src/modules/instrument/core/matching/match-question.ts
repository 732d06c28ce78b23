import { expandText, letterTriples, stemSet } from '#kernel/text/features.ts'
import { similarities } from '#kernel/text/text-index.ts'
import type { AreaNumber, Instrument } from '../instrument.ts'
import { type Matcher, matcherOf } from './prepare.ts'

/** The cells of a plan row that tell which question it serves; null where the plan prints nothing. */
export type PlanRow = {
  readonly area: AreaNumber | null
  readonly component: string | null
  readonly indicator: string | null
  readonly action: string | null
  readonly evidence: string | null
}

/** `code` null = the row serves no question of the worksheet. `confidence` 0..1. */
export type QuestionMatch = { readonly code: string | null; readonly confidence: number }

/** How much each cell says about the question when the indicator is there, and when it is not. */
const WITH_INDICATOR = { indicator: 0.86, action: 0.1, evidence: 0.04 } as const
const WITHOUT_INDICATOR = { indicator: 0, action: 0.75, evidence: 0.25 } as const
/** An indicator shorter than this, in letters, is a lost cell (`1`, `_`, `J J J`). */
const MIN_INDICATOR = 6
/** Characters of a cell that are compared: what a cell is about stands at its beginning. */
const MOST_COMPARED = 600
/** A row of one area seldom serves a question of another; a heading may be misread, so it is a handicap, not a bar. */
const OTHER_AREA = 0.62
/** An indicator that is as near as this to a known wording needs no help from the other cells. */
const CLEAR = 0.8
/** What the component adds when it names the sub-area. */
const COMPONENT = 0.22
/** Plans that follow the 2014 rule have no Reform part: of two alike, the Pemenuhan question. */
const REFORM = 0.94
/** Below this the row fits nothing: inventing is worse than leaving out. */
const ACCEPT = 0.38

const bestPerCandidate = (matcher: Matcher, text: string | null): Float64Array | null => {
  if (!text) return null
  const expanded = expandText(text.slice(0, MOST_COMPARED), matcher.shortForms)
  if (expanded.replaceAll(' ', '').length < MIN_INDICATOR) return null
  const byTriples = similarities(matcher.triples, letterTriples(expanded))
  const byStems = similarities(matcher.stems, stemSet(expanded, matcher.stopWords))
  const best = new Float64Array(matcher.candidates.length)
  for (let at = 0; at < byTriples.length; at++) {
    const score = ((byTriples[at] ?? 0) + (byStems[at] ?? 0)) / 2
    const owner = matcher.owners[at] ?? 0
    if (score > (best[owner] ?? 0)) best[owner] = score
  }
  return best
}

const subAreaScores = (matcher: Matcher, component: string | null): ReadonlyMap<string, number> => {
  const scores = new Map<string, number>()
  if (!component) return scores
  const byName = similarities(
    matcher.names,
    letterTriples(expandText(component.slice(0, MOST_COMPARED), matcher.shortForms)),
  )
  byName.forEach((score, at) => {
    const code = matcher.nameOwners[at]
    if (code !== undefined && score > (scores.get(code) ?? 0)) scores.set(code, score)
  })
  return scores
}

/**
 * The LKE question that a plan row serves best. Compares the indicator (or, when it is lost, action and evidence) with the
 * worksheet's sentences, the questions of the former worksheet and wordings in use, by letter triples and word stems
 * weighted by rarity; area and component lean the choice.
 */
export const matchQuestion = (instrument: Instrument, row: PlanRow): QuestionMatch => {
  const matcher = matcherOf(instrument)
  const indicator = bestPerCandidate(matcher, row.indicator)
  const clear = indicator?.some((score) => score >= CLEAR) ?? false
  const action = clear ? null : bestPerCandidate(matcher, row.action)
  const evidence = clear ? null : bestPerCandidate(matcher, row.evidence)
  if (!indicator && !action && !evidence) return { code: null, confidence: 0 }
  const shares = indicator ? WITH_INDICATOR : WITHOUT_INDICATOR
  const bySubArea = subAreaScores(matcher, row.component)
  let best = 0
  let bestScore = 0
  let nextScore = 0
  matcher.candidates.forEach((candidate, at) => {
    let score =
      shares.indicator * (indicator?.[at] ?? 0) +
      shares.action * (action?.[at] ?? 0) +
      shares.evidence * (evidence?.[at] ?? 0)
    if (row.area && candidate.areaNumber && candidate.areaNumber !== row.area) score *= OTHER_AREA
    else if (candidate.subAreaCode) score += COMPONENT * (bySubArea.get(candidate.subAreaCode) ?? 0) * score
    if (candidate.reform) score *= REFORM
    if (score > bestScore) {
      nextScore = bestScore
      bestScore = score
      best = at
    } else if (score > nextScore) nextScore = score
  })
  const margin = bestScore === 0 ? 0 : (bestScore - nextScore) / bestScore
  const confidence = Math.min(1, bestScore) * Math.min(1, 0.6 + 2 * margin)
  const code = bestScore < ACCEPT ? null : (matcher.candidates[best]?.code ?? null)
  return { code, confidence: Math.round(confidence * 100) / 100 }
}
