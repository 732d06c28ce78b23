import { cellsOf, isHeaderLine, isTableLine, linesOf } from '../table-text.ts'
import { textDamage } from './damage.ts'

const SHARE = 0.1

const titleCase = (text: string): string =>
  text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())

/** Cells in capitals, headers in title case. */
export const caseChanges = textDamage('case changes', (text, random) =>
  linesOf(text)
    .map((line) => {
      if (isHeaderLine(line)) return titleCase(line)
      if (!isTableLine(line)) return line
      return cellsOf(line)
        .map((cell) => (random() < SHARE ? cell.toUpperCase() : cell))
        .join('\t')
    })
    .join('\n'),
)
