import type { GoldAction } from '../samples.ts'
import { cellsOf, isHeaderLine, isTableLine, lastColumn, linesOf, mapPages } from '../table-text.ts'
import { type Damage, textDamage } from './damage.ts'

/** Share of pages that lose their first column. */
const SHARE = 0.34
/** A first cell longer than a number is a heading over merged cells and stays; an empty cell goes in its place. */
const LONGEST_NUMBER = 6

const withoutFirst = (line: string): string => {
  const cells = cellsOf(line)
  const heading = (cells[0] ?? '').trim().length > LONGEST_NUMBER
  return (heading ? cells.slice(0, -1) : cells.slice(1)).join('\t')
}

/** The number column is missing on some pages: everything stands one column further left. */
export const lostNumbers = textDamage('leading column lost', (text, random) =>
  mapPages(text, (page) => (random() < SHARE ? page.map(withoutFirst) : page)),
)

/** What a transcription knows of the column with this header. */
const keysOf = (header: string): readonly string[] => (/output/i.test(header) ? ['output'] : ['target', 'schedule'])

const without = (action: GoldAction, keys: ReadonlySet<string>): GoldAction => {
  const kept = { ...action }
  for (const key of keys) delete kept[key]
  return kept
}

/** The last column is missing on every page. What stood there can no longer be right or wrong. */
export const lostLastColumn: Damage = {
  name: 'last column lost',
  apply: ({ text, gold }) => {
    const lines = linesOf(text)
    const last = lastColumn(lines)
    const header = lines.find((line) => isHeaderLine(line) && cellsOf(line.trimEnd()).length - 1 === last) ?? ''
    const gone = new Set(keysOf(cellsOf(header)[last] ?? ''))
    const cut = lines.map((line) => (isTableLine(line) ? cellsOf(line).slice(0, last).join('\t') : line))
    return { text: cut.join('\n'), gold: { ...gold, actions: gold.actions.map((action) => without(action, gone)) } }
  },
}
