import { startsLower } from './cell-kind.ts'
import { isHanging, joinPieces } from './fragments.ts'
import type { GridRow } from './grid-rows.ts'
import { columnWidths, endedEarly } from './line-wrap.ts'

/**
 * Printed lines with each component's name put together on the line where it begins. The name of a component stands in a
 * merged cell, so its lines run on beside the rows below and tell nothing about where those begin.
 */
export const gatherComponents = (rows: readonly GridRow[]): readonly GridRow[] => {
  const width = columnWidths(rows, ['component']).get('component') ?? 0
  const gathered: GridRow[] = []
  let start = -1
  let above: string | null = null
  for (const row of rows) {
    const piece = row.values.component
    const runsOn = piece !== undefined && above !== null && row.values.no === undefined && isRest(width, above, piece)
    const first = gathered[start]
    if (runsOn && first) {
      gathered[start] = {
        ...first,
        values: { ...first.values, component: joinPieces(first.values.component ?? '', piece) },
      }
      const { component: _, ...values } = row.values
      gathered.push({ ...row, values })
    } else {
      if (piece !== undefined) start = gathered.length
      gathered.push(row)
    }
    above = piece ?? null
  }
  return gathered
}

const isRest = (width: number, above: string, piece: string): boolean =>
  startsLower(piece) || isHanging(above) || endedEarly(width, above, piece) <= 0
