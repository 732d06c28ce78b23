import { isBodyLine, isHeaderLine, linesOf } from '../table-text.ts'
import { textDamage } from './damage.ts'

const SHARE = 0.12

/** The table's header printed again between rows, every other time with the row of column numbers. */
export const pageHeaders = textDamage('page headers inserted', (text, random) => {
  const lines = linesOf(text)
  const header = lines.find(isHeaderLine)
  if (header === undefined) return text
  const numbers = header
    .split('\t')
    .map((_, at) => String(at + 1))
    .join('\t')
  let inTable = false
  return lines
    .flatMap((line, at) => {
      inTable ||= isHeaderLine(line)
      const next = lines[at + 1] ?? ''
      // Only before a row that starts with a component or an indicator of its own: elsewhere the cut would be inside a row.
      const startsRow = isBodyLine(next) && /^(?:[^\t]*\S[^\t]*\t|\t+[^\t]+\t[^\t]+\t[^\t]+)/.test(next)
      if (!inTable || !isBodyLine(line) || !startsRow || random() >= SHARE) return [line]
      return random() < 0.5 ? [line, '', header] : [line, '', header, numbers]
    })
    .join('\n')
})
