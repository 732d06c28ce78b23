import { AREA_NUMBERS } from '#modules/instrument/model.ts'
import type { AreaNumber } from '../parsed-plan.ts'
import { addReason, type Draft } from './draft-row.ts'
import type { Vocabulary } from './vocabulary.ts'

const rank = (area: AreaNumber | null): number => (area === null ? -1 : AREA_NUMBERS.indexOf(area))

/**
 * Areas whose heading is lost, told by the component: where no heading stands above, or where a component belongs to a later
 * area than the last heading said and the next heading allows it. Headings that are printed are never overruled backwards.
 */
export const inferAreas = (drafts: readonly Draft[], vocabulary: Vocabulary): void => {
  let printed: AreaNumber | null = null
  let settled: AreaNumber | null = null
  for (const [at, draft] of drafts.entries()) {
    if (draft.area !== printed) {
      printed = draft.area
      settled = draft.area
    }
    const named = namedArea(draft, vocabulary)
    if (named !== null && rank(named) > rank(settled) && rank(named) <= nextRank(drafts, at, printed)) settled = named
    if (settled === draft.area || settled === null) continue
    draft.area = settled
    draft.areaName = vocabulary.areas.find(({ number }) => number === settled)?.name ?? null
    addReason(draft, 'area', 'area_guessed')
  }
}

const namedArea = ({ component }: Draft, vocabulary: Vocabulary): AreaNumber | null => {
  const code = component === null ? null : vocabulary.subAreaNamed(component)
  return code === null ? null : vocabulary.areaOf(code)
}

/** Rank of the area that the next printed heading names; beyond the last when none follows. */
const nextRank = (drafts: readonly Draft[], from: number, printed: AreaNumber | null): number => {
  for (let at = from + 1; at < drafts.length; at++) {
    const area = drafts[at]?.area ?? null
    if (area !== printed) return rank(area)
  }
  return AREA_NUMBERS.length
}
