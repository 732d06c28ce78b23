import { isTableLine, linesOf } from '../table-text.ts'
import { textDamage } from './damage.ts'

const SHARE = 0.12

/** Blank lines between table rows, as page breaks leave them. */
export const blankLines = textDamage('blank lines', (text, random) =>
  linesOf(text)
    .flatMap((line) => (isTableLine(line) && random() < SHARE ? [line, ''] : [line]))
    .join('\n'),
)
