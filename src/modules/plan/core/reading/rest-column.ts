import { startsLower } from './cell-kind.ts'
import type { Draft } from './draft-row.ts'
import { continuesList, isHanging, isStopped } from './fragments.ts'
import type { Vocabulary } from './vocabulary.ts'

/** How much nearer to a known indicator the text must bring it. */
const GAIN = 0.05

type RestColumn = 'indicator' | 'action' | 'evidence'

/**
 * The column that a line of running text inside the table goes on with, or null when it is only page furniture: it begins in
 * mid-sentence, or a cell above cannot end as it does. It is given to a cell that cannot end so, to the indicator when that
 * comes closer to a known one, else to the cell that ends least finished.
 */
export const restColumn = ({ values }: Draft, text: string, vocabulary: Vocabulary): RestColumn | null => {
  const { indicator, action, evidence } = values
  const cells: readonly (readonly [RestColumn, string | undefined])[] = [
    ['evidence', evidence],
    ['action', action],
  ]
  const hanging = cells.find(([, cell]) => cell !== undefined && (isHanging(cell) || continuesList(cell, text)))
  if (!startsLower(text)) return hanging?.[0] ?? null
  if (indicator !== undefined && (!hanging || isHanging(indicator)) && gain(indicator, text, vocabulary) > GAIN)
    return 'indicator'
  if (hanging) return hanging[0]
  const unfinished = cells.toReversed().find(([, cell]) => cell !== undefined && !isStopped(cell))
  return unfinished?.[0] ?? (indicator !== undefined ? 'indicator' : null)
}

const gain = (indicator: string, text: string, vocabulary: Vocabulary): number =>
  vocabulary.indicatorLikeness(`${indicator} ${text}`) - vocabulary.indicatorLikeness(indicator)
