import { type AreaHeading, areaHeadingOf } from './area-heading.ts'
import { joinPieces } from './fragments.ts'
import type { SourceLine } from './source-lines.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Most printed lines that an area heading is wrapped over, and most cells with ink that each of them has. */
const MAX_LINES = 7
const MAX_INKED = 2

/** An area heading that begins at a line, with how many lines it takes: of all lengths the one nearest to an area's name. */
export type FoundHeading = { readonly heading: AreaHeading; readonly lines: number }

export const headingAt = (page: readonly SourceLine[], at: number, vocabulary: Vocabulary): FoundHeading | null => {
  const line = page[at]
  if (!line) return null
  if (line.kind === 'text') {
    const heading = areaHeadingOf([line.text], vocabulary)
    return heading && !heading.guessed ? { heading, lines: 1 } : null
  }
  let cells = line.cells
  const alone = areaHeadingOf(cells, vocabulary)
  let best: FoundHeading | null = alone ? { heading: alone, lines: 1 } : null
  for (let count = 2; count <= MAX_LINES && isSparse(line.cells); count++) {
    const below = page[at + count - 1]
    if (below?.kind !== 'row' || below.afterGap || !isBelow(below.cells, line.cells)) break
    cells = cells.map((cell, column) => joinPieces(cell, below.cells[column] ?? ''))
    const heading = areaHeadingOf(cells, vocabulary)
    if (heading && !heading.guessed && heading.likeness > (best?.heading.likeness ?? 0))
      best = { heading, lines: count }
  }
  return best
}

const isSparse = (cells: readonly string[]): boolean => cells.filter((cell) => cell !== '').length <= MAX_INKED

/** A further line of a heading has ink only under the first. */
const isBelow = (below: readonly string[], first: readonly string[]): boolean =>
  below.length === first.length && below.every((cell, at) => cell === '' || first[at] !== '')
