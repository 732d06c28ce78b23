import type { NeutralDocument } from '../../document.ts'
import type { ParsedDecree, ParsedSignatory } from '../../parsed-plan.ts'
import type { HeaderLine } from './header-lines.ts'

const NAMED = /\bTAHUN(?:\s+ANGGARAN)?\s*:?\s*(20\d\d)\b(?!\s*[-–]\s*20)/i
const ALONE = /^(20\d\d)$/
const ANY_YEAR = /(?<!\d)(20\d\d)(?!\d)/g

type YearSources = {
  readonly lines: readonly HeaderLine[]
  readonly coverLength: number
  readonly decree: ParsedDecree | null
  readonly signatories: readonly ParsedSignatory[]
  readonly document: NeutralDocument
}

/**
 * The year that the plan is for: as the cover says, else what the decree is about, else the year that most rows name, else
 * that of the signature. Years of regulations and years left from a template do not count there.
 */
export const readYear = ({ lines, coverLength, decree, signatories, document }: YearSources): number | null => {
  const cover = lines.slice(0, coverLength).map(({ text }) => text)
  const titles = cover.filter((text) => !/\b(?:peraturan|undang|nomor)\b/i.test(text))
  return (
    firstYear(titles, NAMED) ??
    firstYear(titles, ALONE) ??
    firstYear([decree?.about ?? ''], NAMED) ??
    mostPrinted(document) ??
    yearOf(decree?.date) ??
    yearOf(signatories.find(({ date }) => date !== null)?.date) ??
    firstYear(
      lines.map(({ text }) => text),
      NAMED,
    )
  )
}

const firstYear = (texts: readonly string[], pattern: RegExp): number | null => {
  for (const text of texts) {
    const match = pattern.exec(text)
    if (match) return Number(match[1])
  }
  return null
}

const yearOf = (date: string | null | undefined): number | null => (date ? Number(date.slice(0, 4)) : null)

/** Rows that must name a year before the rows decide. */
const ENOUGH_ROWS = 5

const mostPrinted = (document: NeutralDocument): number | null => {
  const counts = new Map<number, number>()
  for (const block of document.blocks) {
    if (block.kind !== 'table') continue
    for (const row of block.rows) {
      const last = row.cells
        .slice(-2)
        .map((cell) => cell.text)
        .join(' ')
      for (const [, year] of last.matchAll(ANY_YEAR)) counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1)
    }
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0]
  return best && best[1] >= ENOUGH_ROWS ? best[0] : null
}
