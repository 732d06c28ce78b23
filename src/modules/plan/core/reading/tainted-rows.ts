import { foldedWords, foldText } from '#kernel/text/fold-text.ts'
import { isDoing, startsUpper, startsWithEvidence } from './cell-kind.ts'
import type { Column, Values } from './columns.ts'
import { isHanging, joinPieces } from './fragments.ts'
import type { Header } from './header-row.ts'
import type { RowLine } from './source-lines.ts'
import { splitTimes } from './split-times.ts'

/**
 * Rows from lines that each repeat the header and ever more words of the rows below it (a text layer printed line by line
 * over itself). What each line adds is one printed piece; the pieces of a column are parted where a cell begins anew.
 * Answers one set of values per row, columns that have no piece left out.
 */
export const untaint = (header: Header, columns: readonly Column[], lines: readonly RowLine[]): readonly Values[] => {
  const parted = new Map<Column, readonly string[]>()
  for (const [at, column] of columns.entries()) {
    const pieces = addedPieces(lines.map(({ cells }) => withoutHeader(cells[at] ?? '', header.cells[at] ?? '')))
    if (pieces.length > 0 && column !== 'no' && column !== 'other') parted.set(column, partPieces(column, pieces))
  }
  const count = rowCount(parted)
  return Array.from({ length: Math.max(count, parted.get('action')?.length ?? 0) }, (_, at) =>
    valuesAt(parted, at, count),
  )
}

/** The header's words, all or the last of them, stand before what a tainted cell carries, seldom after it. */
const withoutHeader = (cell: string, header: string): string => {
  const words = header.split(' ')
  for (let from = 0; from < words.length; from++) {
    const part = words.slice(from).join(' ')
    if (part === '' || foldText(part) === '') continue
    if (foldText(cell) === foldText(part)) return ''
    if (cell.startsWith(`${part} `)) return cell.slice(part.length + 1)
    // What stands before the header belongs to the row above, where it is printed already.
    if (from === 0 && cell.endsWith(` ${part}`)) return ''
  }
  return cell
}

const addedPieces = (texts: readonly string[]): readonly string[] => {
  const pieces: string[] = []
  let whole = ''
  for (const text of texts) {
    if (!/[\p{L}\p{N}]/u.test(text) || whole.startsWith(text)) continue
    if (text.startsWith(whole)) pieces.push(text.slice(whole.length).trim())
    else if (text.length > whole.length) pieces.splice(0, pieces.length, text)
    else continue
    whole = text
  }
  return pieces
}

const beginsAnew = (column: Column, above: string, piece: string): boolean => {
  if (!startsUpper(piece) || isHanging(above)) return false
  if (column === 'action') return isDoing(piece)
  if (column === 'evidence') return startsWithEvidence(piece)
  return column !== 'indicator' || foldedWords(piece).length > 1
}

const partPieces = (column: Column, pieces: readonly string[]): readonly string[] => {
  const cells: string[] = []
  for (const piece of pieces.flatMap((each) => (column === 'action' ? beforeVerbs(each) : [each]))) {
    const above = cells.at(-1)
    if (above === undefined || (column !== 'target' && beginsAnew(column, above, piece))) cells.push(piece)
    else cells[cells.length - 1] = joinPieces(above, piece)
  }
  return column === 'target' ? cells.flatMap(splitTimes) : cells
}

/** "… Kepentingan Menyusun evaluasi": a capital verb within a piece begins the next action. */
const beforeVerbs = (piece: string): readonly string[] => {
  const words = piece.split(' ')
  const cuts = words.flatMap((word, at) =>
    at > 0 && startsUpper(word) && isDoing(word) && !isHanging(words[at - 1] ?? '') ? [at] : [],
  )
  return [0, ...cuts].map((from, at, all) => words.slice(from, all[at + 1]).join(' '))
}

/** Times and indicators are the surest to count rows by. */
const rowCount = (parted: ReadonlyMap<Column, readonly string[]>): number =>
  Math.max(parted.get('target')?.length ?? 0, parted.get('indicator')?.length ?? 0, 1)

const valuesAt = (parted: ReadonlyMap<Column, readonly string[]>, at: number, count: number): Values => {
  const values: { [Name in Column]?: string } = {}
  for (const [column, cells] of parted) {
    const isLast = at === count - 1
    const text = isLast && column !== 'action' ? cells.slice(at).join(' ') : cells[at]
    if (text) values[column] = text
  }
  return values
}
