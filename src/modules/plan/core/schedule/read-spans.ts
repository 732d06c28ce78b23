import { isoMonth, monthsFromTo } from '#kernel/dates/iso-month.ts'
import { collectSpans, type DraftSpan } from './collect-spans.ts'
import type { TargetToken } from './target-tokens.ts'

/** Months named together: one month, or a range with both ends; `label` = words standing before it ("RKT"). */
export type MonthSpan = {
  readonly months: readonly string[]
  readonly range: boolean
  readonly label: string | null
}

/** A hundred and twenty months: longer ranges come from misread years, not from plans. */
const LONGEST_RANGE = 120

/**
 * Month spans of a target in the order of the text. A month without a year takes the next year that follows it, else the one
 * before it, else the plan's; a span whose year stays unknown has no months.
 */
export const readSpans = (tokens: readonly TargetToken[], planYear: number | null): readonly MonthSpan[] => {
  const single = onlyYear(tokens)
  let before: number | null = null
  return collectSpans(tokens, planYear).map((draft) => {
    const ends = withYears(draft, before ?? single ?? planYear)
    before = ends.lastYear
    const range = draft.range || draft.openEnded
    const label = draft.label.length > 0 ? draft.label.join(' ') : null
    return { months: monthsBetween(draft, ends), range, label }
  })
}

/** The year of a target that names just one. */
export const onlyYear = (tokens: readonly TargetToken[]): number | null => {
  const years = new Set(tokens.flatMap((token) => (token.kind === 'year' ? [token.year] : [])))
  return years.size === 1 ? ([...years][0] ?? null) : null
}

type Years = { readonly firstYear: number | null; readonly lastYear: number | null }

/** "November - Februari 2023" began the year before; "Desember 2022 - Februari" ends the year after. */
const withYears = ({ first, last }: DraftSpan, otherwise: number | null): Years => {
  const turns = last.month < first.month ? 1 : 0
  if (first.year !== null) return { firstYear: first.year, lastYear: last.year ?? first.year + turns }
  if (last.year !== null) return { firstYear: last.year - turns, lastYear: last.year }
  return { firstYear: otherwise, lastYear: otherwise === null ? null : otherwise + turns }
}

const monthsBetween = (draft: DraftSpan, { firstYear, lastYear }: Years): readonly string[] => {
  if (firstYear === null || lastYear === null) return []
  const from = isoMonth(firstYear, draft.first.month)
  const to = draft.openEnded && !draft.range ? isoMonth(firstYear, 12) : isoMonth(lastYear, draft.last.month)
  const months = monthsFromTo(from, to)
  return months.length > LONGEST_RANGE ? [] : months
}
