import { startsLower } from './cell-kind.ts'
import type { Draft } from './draft-row.ts'
import { continuesList, isHanging, isStopped } from './fragments.ts'
import type { Vocabulary } from './vocabulary.ts'

type RestColumn = 'indicator' | 'action' | 'evidence'

/**
 * The column that a line of running text inside the table goes on with, or null when it is only page furniture: it must
 * begin in mid-sentence, and is given to the indicator when that comes closer to a known one, else to the cell that ends
 * least finished.
 */
export const restColumn = ({ values }: Draft, text: string, vocabulary: Vocabulary): RestColumn | null => {
  if (!startsLower(text) && !continuesList(values.evidence ?? '', text)) return null
  const { indicator, action, evidence } = values
  if (indicator !== undefined && gain(indicator, text, vocabulary) > 0.05) return 'indicator'
  const open = [['evidence', evidence] as const, ['action', action] as const].filter(([, cell]) => cell !== undefined)
  const hanging = open.find(([, cell]) => cell !== undefined && (isHanging(cell) || continuesList(cell, text)))
  if (hanging) return hanging[0]
  const unfinished = open.toReversed().find(([, cell]) => cell !== undefined && !isStopped(cell))
  return unfinished?.[0] ?? (indicator !== undefined ? 'indicator' : null)
}

const gain = (indicator: string, text: string, vocabulary: Vocabulary): number =>
  vocabulary.indicatorLikeness(`${indicator} ${text}`) - vocabulary.indicatorLikeness(indicator)
