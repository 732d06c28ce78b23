import { isDoing, startsLower, startsUpper } from './cell-kind.ts'
import { actionCells, type Draft } from './draft-row.ts'
import { continuesList, freshness, isHanging, isStopped } from './fragments.ts'
import type { GridRow } from './grid-rows.ts'

type ProseCell = 'indicator' | 'action' | 'evidence'
const PROSE: readonly ProseCell[] = ['indicator', 'action', 'evidence']

/**
 * Whether a printed row is the rest of the row above (cut by the page, or wrapped) instead of a row of its own. Only rows
 * without a number and without a capital component can be. Each cell votes by how it begins and how the cell above ends;
 * a row that lacks most cells is likelier a rest.
 */
export const isContinuation = (above: Draft, { values }: GridRow, top: boolean): boolean => {
  if (values.no !== undefined && /\p{L}|\d/u.test(values.no)) return false
  if (values.component !== undefined && !startsLower(values.component)) return false
  const prose = PROSE.flatMap((column) => {
    const text = values[column]
    return text === undefined ? [] : [proseVote(column, above.values[column] ?? '', text)]
  })
  // In the middle of a page a whole row of capital cells is a row, even when one of them begins small.
  const against = prose.filter((vote) => vote < 0).length
  if (!top && prose.length > 1 && against > prose.length - against) return false
  if (values.target !== undefined && isOwnTime(above.values.target ?? '', values.target)) return false
  let votes = prose.reduce((sum, vote) => sum + vote, top ? 0.5 : 0)
  if (values.target !== undefined && above.values.target !== undefined) votes += 2
  if (values.component !== undefined) votes += 1
  if (values.indicator === undefined) votes += 0.5
  if (isPoor(above, values)) votes += 1
  return votes > 0
}

const proseVote = (column: ProseCell, above: string, text: string): number => {
  if (startsLower(text) || continuesList(above, text)) return above === '' ? 0.5 : 2
  if (!startsUpper(text)) return 0
  if (above !== '' && isHanging(above)) return 1.5
  if (column === 'indicator') return -3
  const ending = isStopped(above) ? -2 : 0
  return ending - (column === 'evidence' ? 0.75 : 0.25) - (isDoing(text) ? 0.5 : 0)
}

/** A time that begins anew below a whole one belongs to another row. */
const isOwnTime = (above: string, text: string): boolean => above !== '' && freshness('target', above, text) >= 0

/** Fewer than two cells where the row above has more. */
const isPoor = (above: Draft, values: GridRow['values']): boolean => {
  const inked = actionCells.filter((column) => values[column] !== undefined).length
  return inked <= 1 && actionCells.filter((column) => above.values[column] !== undefined).length > 1
}
