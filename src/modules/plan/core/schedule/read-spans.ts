import { isoMonth, monthsFromTo, sortMonths } from '#kernel/dates/iso-month.ts'
import type { TargetToken } from './target-tokens.ts'

/** Months named together: one month, or a range with both ends; `label` = words standing before it ("RKT"). */
export type MonthSpan = {
  readonly months: readonly string[]
  readonly range: boolean
  readonly label: string | null
}

type End = { readonly month: number; year: number | null }
type Draft = { first: End; last: End; range: boolean; openEnded: boolean; label: string[]; closed: boolean }

/** Words that belong to the timing itself and name no deliverable. */
const TIMING_WORDS = new Set(
  (
    'bulan bln tahun thn th ta t.a tanggal tgl minggu pekan ke kesatu pertama kedua ketiga keempat awal akhir pertengahan paling lambat selambat lambatnya ' +
    'maksimal maks minimal dari antara pada di dalam periode selama sepanjang target waktu jadwal i ii iii iv v setiap tiap per hari kerja anggaran s d tri wulan'
  ).split(' '),
)

/** A hundred and twenty months: longer ranges come from misread years, not from plans. */
const LONGEST_RANGE = 120

/**
 * Month spans of a target in the order of the text. A month without a year takes the next year that follows it, else the one
 * before it, else the plan's; a span whose year stays unknown has no months.
 */
export const readSpans = (tokens: readonly TargetToken[], planYear: number | null): readonly MonthSpan[] => {
  const drafts = collect(tokens, planYear)
  fillYears(drafts, bareYear(tokens), planYear)
  return drafts.map((draft) => ({
    months: monthsOf(draft),
    range: draft.range,
    label: draft.label.length > 0 ? draft.label.join(' ') : null,
  }))
}

const collect = (tokens: readonly TargetToken[], planYear: number | null): Draft[] => {
  const drafts: Draft[] = []
  let label: string[] = []
  let joinTo: Draft | null = null
  let until = false
  let from = false
  const add = (month: number, year: number | null, lastMonth = month): void => {
    if (joinTo) {
      joinTo.last = { month: lastMonth, year }
      joinTo.range = true
      joinTo.closed = false
    } else {
      const first: End = { month: until ? 1 : month, year }
      const last: End = lastMonth === month && !until ? first : { month: lastMonth, year }
      drafts.push({ first, last, range: until || lastMonth !== month, openEnded: from, label, closed: false })
      label = []
    }
    joinTo = null
    until = false
    from = false
  }
  tokens.forEach((token, index) => {
    const open = drafts.at(-1)
    switch (token.kind) {
      case 'month':
        return add(token.month, token.year)
      case 'edge':
        return add(token.month, null)
      case 'span':
        return token.spans.forEach(([first, last]) => add(first, null, last))
      case 'year':
        for (const draft of drafts.filter((one) => !one.closed)) close(draft, token.year)
        label = []
        return
      case 'years':
        label = []
        joinTo = null
        return
      case 'number':
        if (open && isShortYear(tokens, index, planYear)) close(open, 2000 + token.value)
        return
      case 'range':
        joinTo = open && follows(tokens, index) ? open : null
        until = token.worded && !joinTo && tokens[index - 1]?.kind !== 'number'
        return
      case 'open':
        if (open) open.openEnded = true
        return
      case 'from':
        from = true
        return
      case 'word':
        if (!TIMING_WORDS.has(token.text.toLowerCase().replace(/\.+$/, ''))) {
          label.push(token.text.replace(/\.+$/, ''))
          joinTo = null
        }
        return
      default:
        joinTo = null
    }
  })
  return drafts
}

/** A range mark joins months only when a month (or its year) stands right before it: in "1 s/d 31 Maret" it joins days. */
const follows = (tokens: readonly TargetToken[], index: number): boolean => {
  const before = tokens[index - 1]
  const between = tokens[index - 2]
  if (before?.kind === 'month' || before?.kind === 'span') return true
  return before?.kind === 'year' && (between?.kind === 'month' || between?.kind === 'span' || between?.kind === 'range')
}

const close = (draft: Draft, year: number): void => {
  if (draft.last.year === null) draft.last.year = year
  draft.closed = true
}

/** "Feb-23", "Des'22", or "Januari 23" in a plan of 2023. */
const isShortYear = (tokens: readonly TargetToken[], index: number, planYear: number | null): boolean => {
  const [token, before, earlier] = [tokens[index], tokens[index - 1], tokens[index - 2]]
  if (token?.kind !== 'number' || token.value < 10 || token.value > 60) return false
  if (tokens[index + 1]?.kind === 'month') return false
  const samePlan = planYear !== null && Math.abs(planYear - 2000 - token.value) <= 1
  if (before?.kind === 'month') return token.tight || samePlan
  return before?.kind === 'range' && earlier?.kind === 'month' && (samePlan || planYear === null || token.value > 12)
}

const bareYear = (tokens: readonly TargetToken[]): number | null => {
  const years = new Set(tokens.flatMap((token) => (token.kind === 'year' ? [token.year] : [])))
  return years.size === 1 ? ([...years][0] ?? null) : null
}

const fillYears = (drafts: readonly Draft[], single: number | null, planYear: number | null): void => {
  let before: number | null = null
  for (const draft of drafts) {
    const { first, last } = draft
    if (last.year === null) last.year = first.year ?? before ?? single ?? planYear
    else if (first.year === null) first.year = last.year - (first.month > last.month ? 1 : 0)
    if (first.year === null) first.year = last.year
    if (first !== last && last.year === first.year && last.year !== null && last.month < first.month) last.year += 1
    before = last.year
  }
}

const monthsOf = (draft: Draft): readonly string[] => {
  if (draft.openEnded && !draft.range) {
    draft.last = { month: 12, year: draft.first.year }
    draft.range = true
  }
  const { first, last } = draft
  if (first.year === null || last.year === null) return []
  const months = monthsFromTo(isoMonth(first.year, first.month), isoMonth(last.year, last.month))
  return months.length > LONGEST_RANGE ? [] : sortMonths(months)
}
