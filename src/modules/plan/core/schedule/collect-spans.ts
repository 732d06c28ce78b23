import type { TargetToken } from './target-tokens.ts'

type End = { readonly month: number; readonly year: number | null }

/** A span as its words give it; `label` = words of no time standing before it; `openEnded` = "mulai", "dst". */
export type DraftSpan = {
  readonly first: End
  readonly last: End
  readonly range: boolean
  readonly openEnded: boolean
  readonly label: readonly string[]
}

type Draft = { first: End; last: End; range: boolean; openEnded: boolean; label: readonly string[]; dated: boolean }

/** What stands open while the tokens are read from left to right. */
type Reading = {
  readonly tokens: readonly TargetToken[]
  readonly planYear: number | null
  readonly drafts: Draft[]
  label: string[]
  joinTo: Draft | null
  until: boolean
  from: boolean
}

/** Words that belong to the timing itself and name no deliverable. */
const TIMING_WORDS = new Set(
  (
    'bulan bln tahun thn th ta t.a tanggal tgl minggu pekan ke kesatu pertama kedua ketiga keempat awal akhir pertengahan paling lambat selambat lambatnya ' +
    'maksimal maks minimal dari antara pada di dalam periode selama sepanjang target waktu jadwal i ii iii iv v setiap tiap per hari kerja anggaran s d tri wulan'
  ).split(' '),
)

/** The month spans of a target in the order of its text, with the years that stand right with them or after them. */
export const collectSpans = (tokens: readonly TargetToken[], planYear: number | null): readonly DraftSpan[] => {
  const reading: Reading = { tokens, planYear, drafts: [], label: [], joinTo: null, until: false, from: false }
  for (const index of tokens.keys()) take(reading, index)
  return reading.drafts
}

const take = (reading: Reading, index: number): void => {
  const token = reading.tokens[index]
  if (token === undefined) return
  if (token.kind === 'month') add(reading, token.month, token.month, token.year)
  else if (token.kind === 'edge') add(reading, token.month, token.month, null)
  else if (token.kind === 'span') for (const [first, last] of token.spans) add(reading, first, last, null)
  else if (token.kind === 'year') dateAll(reading, token.year)
  else if (token.kind === 'number') takeNumber(reading, index, token.value)
  else if (token.kind === 'range') takeRange(reading, index, token.worded)
  else if (token.kind === 'word') takeWord(reading, token.text.replace(/\.+$/, ''))
  else takeMark(reading, token.kind)
}

const add = (reading: Reading, month: number, lastMonth: number, year: number | null): void => {
  const { joinTo, until, from, label } = reading
  if (joinTo) {
    joinTo.last = { month: lastMonth, year }
    joinTo.range = true
    joinTo.dated = false
  } else {
    const first = { month: until ? 1 : month, year }
    const range = until || lastMonth !== month
    reading.drafts.push({ first, last: { month: lastMonth, year }, range, openEnded: from, label, dated: false })
    reading.label = []
  }
  reading.joinTo = null
  reading.until = false
  reading.from = false
}

/** A year dates every month before it that has none yet: "April, Juli, Oktober 2020". */
const dateAll = (reading: Reading, year: number): void => {
  for (const draft of reading.drafts) if (!draft.dated) date(draft, year)
  reading.label = []
}

const date = (draft: Draft, year: number): void => {
  draft.dated = true
  if (draft.last.year === null) draft.last = { month: draft.last.month, year }
  if (!draft.range && draft.first.year === null) draft.first = { month: draft.first.month, year }
}

const takeNumber = (reading: Reading, index: number, value: number): void => {
  const open = reading.drafts.at(-1)
  if (open && isShortYear(reading.tokens, index, reading.planYear)) date(open, 2000 + value)
}

const takeRange = (reading: Reading, index: number, worded: boolean): void => {
  const open = reading.drafts.at(-1)
  reading.joinTo = open && followsMonth(reading.tokens, index) ? open : null
  reading.until = worded && !reading.joinTo && reading.tokens[index - 1]?.kind !== 'number'
}

const takeWord = (reading: Reading, word: string): void => {
  if (TIMING_WORDS.has(word.toLowerCase())) return
  reading.label.push(word)
  reading.joinTo = null
}

const takeMark = (reading: Reading, kind: 'years' | 'cadence' | 'separator' | 'open' | 'from'): void => {
  const open = reading.drafts.at(-1)
  if (kind === 'open' && open) open.openEnded = true
  if (kind === 'from') reading.from = true
  if (kind === 'years') reading.label = []
  if (kind !== 'open' && kind !== 'from') reading.joinTo = null
}

/** A range mark joins months only when a month (or its year) stands right before it: in "1 s/d 31 Maret" it joins days. */
const followsMonth = (tokens: readonly TargetToken[], index: number): boolean => {
  const before = tokens[index - 1]?.kind
  const between = tokens[index - 2]?.kind
  if (before === 'month' || before === 'span') return true
  return before === 'year' && (between === 'month' || between === 'span' || between === 'range')
}

/** "Feb-23", "Des'22", or "Januari 23" in a plan of 2023. */
const isShortYear = (tokens: readonly TargetToken[], index: number, planYear: number | null): boolean => {
  const [token, before, earlier] = [tokens[index], tokens[index - 1], tokens[index - 2]]
  if (token?.kind !== 'number' || token.value < 10 || token.value > 60) return false
  if (tokens[index + 1]?.kind === 'month') return false
  const nearPlan = planYear !== null && Math.abs(planYear - 2000 - token.value) <= 1
  if (before?.kind === 'month') return token.tight || nearPlan
  return before?.kind === 'range' && earlier?.kind === 'month' && (nearPlan || planYear === null || token.value > 12)
}
