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
  const inked = cells.filter((cell) => cell !== '')
  if (inked.length < 2) return null
  const exact = cells.map(headerMeanings)
  if (exact.every((each) => each.length === 0)) return null
  const meanings = exact.map((each, at) => (each.length > 0 ? each : nearHeaderMeanings(cells[at] ?? '')))
  const known = meanings.filter((each) => each.length > 0)
  if (known.length < 2 || known.length < inked.length * MIN_KNOWN_SHARE) return null
  const first = known.map(([likeliest]) => likeliest)
  if (new Set(first).size < 2) return null
  return { cells, meanings }
}

const PLANNED: readonly Column[] = ['indicator', 'action', 'evidence', 'target', 'component', 'output', 'pic', 'area']

/** An action table says what is to be done or measured, and at least one thing more about it. */
export const isActionHeader = ({ meanings }: Header): boolean => {
  const likeliest = meanings.flatMap(([first]) => (first ? [first] : []))
  if (likeliest.includes('foreign')) return false
  const planned = PLANNED.filter((column) => likeliest.includes(column))
  return planned.length >= 2 && (planned.includes('action') || planned.includes('indicator'))
}

/** `1 2 3 4 5 6`, `(1) (2) (3)`: numbers of columns under a header. The first may be lost. */
export const isNumberRow = (cells: readonly string[]): boolean => {
  let expected: number | null = null
  let count = 0
  for (const [at, cell] of cells.entries()) {
    if (cell === '') continue
    const digits = /^[([]?(\d{1,2})[)\].]?$/.exec(cell)?.[1]
    if (digits === undefined) return false
    const number = Number(digits)
    if (expected === null ? number > at + 2 : number !== expected) return false
    expected = number + 1
    count++
  }
  return count >= 3
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
