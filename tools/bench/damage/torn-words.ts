import { pickNumber, type Random } from '../random.ts'
import { cellsOf, isBodyLine, linesOf } from '../table-text.ts'
import { textDamage } from './damage.ts'

const SHARE = 0.02
const LONG = /\p{Ll}{9,}/gu

/** Tears some long words of table cells in two, by a space or by a hyphen and a space, as a line wrap does. */
const tear = (cell: string, random: Random): string =>
  cell.replace(LONG, (word) => {
    if (random() >= SHARE) return word
    const at = 3 + pickNumber(random, word.length - 6)
    return `${word.slice(0, at)}${random() < 0.5 ? ' ' : '- '}${word.slice(at)}`
  })

export const tornWords = textDamage('torn words', (text, random) =>
  linesOf(text)
    .map((line) =>
      isBodyLine(line)
        ? cellsOf(line)
            .map((cell) => tear(cell, random))
            .join('\t')
        : line,
    )
    .join('\n'),
)
