import { addReason, type Draft } from './draft-row.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * A merged component cell whose text was printed at the last of its rows: rows before it that carry the previous component
 * down, though their indicators belong to the one below, are moved to it.
 */
export const moveComponents = (drafts: readonly Draft[], vocabulary: Vocabulary): void => {
  for (let at = drafts.length - 1; at > 0; at--) {
    const below = drafts[at]
    const draft = drafts[at - 1]
    if (!below || !draft || below.component === null || below.component === draft.component) continue
    if (below.area !== draft.area || !draft.componentCarried) continue
    const [named, previous] = [vocabulary.subAreaNamed(below.component), vocabulary.subAreaNamed(draft.component ?? '')]
    const meant = draft.values.indicator === undefined ? null : vocabulary.subAreaOf(draft.values.indicator)
    if (named === null || meant !== named || previous === named) continue
    draft.component = below.component
    draft.componentNo = below.componentNo
    addReason(draft, 'component', 'carried_down')
  }
}
