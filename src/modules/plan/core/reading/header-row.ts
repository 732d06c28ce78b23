import { foldText } from '#kernel/text/fold-text.ts'
import type { Column } from './columns.ts'
import { type HeaderMeaning, headerMeanings, nearHeaderMeanings } from './header-words.ts'

/** A header as printed: each cell with what it may mean (none for an empty cell or an unknown word). */
export type Header = {
  readonly cells: readonly string[]
  readonly meanings: readonly (readonly HeaderMeaning[])[]
}

const MIN_KNOWN_SHARE = 0.6

/** The header that a row prints, whether of an action table or another; null for a row that is none. */
export const headerOf = (cells: readonly string[]): Header | null => {
  if (cells.filter((cell) => cell !== '').length < 2) return null
  const exact = cells.map(headerMeanings)
  if (exact.every((each) => each.length === 0)) return null
  return ifHeader({
    cells,
    meanings: exact.map((each, at) => (each.length > 0 ? each : nearHeaderMeanings(cells[at] ?? ''))),
  })
}

const ifHeader = (header: Header): Header | null => {
  const inked = header.cells.filter((cell) => cell !== '').length
  const known = knownCells(header)
  const distinct = new Set(header.meanings.flatMap(([first]) => (first ? [first] : [])))
  return known >= 2 && known >= inked * MIN_KNOWN_SHARE && distinct.size >= 2 ? header : null
}

/** How many cells are header words. */
const knownCells = ({ meanings }: Header): number => meanings.filter((each) => each.length > 0).length

export const isAllKnown = ({ cells, meanings }: Header): boolean =>
  cells.every((cell, at) => cell === '' || (meanings[at]?.length ?? 0) > 0)

/**
 * A header over several lines: cells wrapped ("LANGKAH" above "AKSI"), a second row of sub-headers, or the line itself broken
 * in a cell. Null when the further line adds no header word.
 */
export const widerHeader = (header: Header, below: readonly string[]): Header | null => {
  const stacked = below.length === header.cells.length ? stackedHeader(header, below) : null
  if (stacked) return stacked
  const [first = '', ...rest] = below
  const torn = `${header.cells.at(-1) ?? ''} ${first}`
  if (first === '' || headerMeanings(torn).length === 0) return null
  const glued = headerOf([...header.cells.slice(0, -1), torn, ...rest])
  return glued && knownCells(glued) > knownCells(header) ? glued : null
}

const stackedHeader = (header: Header, below: readonly string[]): Header | null => {
  if (below[0] !== '' && header.cells[0] !== '') return null
  const cells = header.cells.map((cell, at) => `${cell} ${below[at] ?? ''}`.trim())
  const meanings = cells.map((cell, at) => {
    const [joined, lower] = [headerMeanings(cell), headerMeanings(below[at] ?? '')]
    if (joined.length > 0) return joined
    return lower.length > 0 ? lower : (header.meanings[at] ?? [])
  })
  const stacked: Header = { cells, meanings }
  const read = below.filter(
    (cell, at) => cell !== '' && (headerMeanings(cells[at] ?? '').length > 0 || headerMeanings(cell).length > 0),
  )
  const inked = below.filter((cell) => cell !== '')
  if (read.length < inked.length) return null
  return knownCells(stacked) > knownCells(header) || read.length >= 2 ? stacked : null
}

const PLANNED: readonly Column[] = ['indicator', 'action', 'evidence', 'target', 'component', 'output', 'pic', 'area']

/** An action table says what is to be done or measured, and at least one thing more about it. */
export const isActionHeader = ({ meanings }: Header): boolean => {
  const likeliest = meanings.flatMap(([first]) => (first ? [first] : []))
  if (likeliest.includes('foreign')) return false
  const planned = PLANNED.filter((column) => likeliest.includes(column))
  return planned.length >= 2 && (planned.includes('action') || planned.includes('indicator'))
}

/** `1 2 3 4 5 6`, `(1) (2) (3)`: numbers of columns under a header. Some may be lost, their order may differ. */
export const isNumberRow = (cells: readonly string[]): boolean => {
  const seen = new Set<number>()
  for (const cell of cells) {
    if (cell === '') continue
    const digits = /^[([]?(\d{1,2})[)\].]?$/.exec(cell)?.[1]
    if (digits === undefined || seen.has(Number(digits)) || Number(digits) > cells.length + 4) return false
    seen.add(Number(digits))
  }
  return seen.size >= 3
}

/** The same header again, at the top of a page; columns may be lost at either end. */
export const isSameHeader = (header: Header, cells: readonly string[]): boolean => {
  const known = new Set(header.cells.map(foldText))
  const inked = cells.map(foldText).filter((cell) => cell !== '')
  return inked.length >= 2 && inked.every((cell) => known.has(cell))
}

/** At least two cells are the header's own, in their places, and something else is printed as well. */
export const isTainted = (header: Header, cells: readonly string[]): boolean => {
  let same = 0
  let other = 0
  for (const [at, cell] of cells.entries()) {
    const printed = header.cells[at] ?? ''
    if (printed === '') continue
    if (cell !== '' && foldText(cell) === foldText(printed)) same++
    else other++
  }
  return same >= 2 && other > 0
}
