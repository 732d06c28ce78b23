import { pickNumber } from '../random.ts'
import { cellsOf, isBodyLine, isHeaderLine, linesOf } from '../table-text.ts'
import { textDamage } from './damage.ts'

const SHARE = 0.06
/** A cell is cut only when both parts still say something. */
const MIN_WORDS = 6

/** A page break inside a row: the rest of one cell stands below the next header, its neighbours empty. */
export const cutRows = textDamage('rows cut by a page', (text, random) => {
  const lines = linesOf(text)
  const header = lines.find(isHeaderLine)
  if (header === undefined) return text
  const width = cellsOf(header).length
  let inTable = false
  return lines
    .flatMap((line) => {
      inTable ||= isHeaderLine(line)
      const cells = cellsOf(line)
      const long = cells.map((cell) => cell.split(' ').length >= MIN_WORDS * 2)
      const column = long.lastIndexOf(true)
      if (!inTable || !isBodyLine(line) || cells.length !== width || column < 2 || random() >= SHARE) return [line]
      const words = (cells[column] ?? '').split(' ')
      const at = MIN_WORDS + pickNumber(random, words.length - 2 * MIN_WORDS + 1)
      const rest = cells.map((_, place) => (place === column ? words.slice(at).join(' ') : ''))
      return [cells.with(column, words.slice(0, at).join(' ')).join('\t'), '', header, rest.join('\t')]
    })
    .join('\n')
})
