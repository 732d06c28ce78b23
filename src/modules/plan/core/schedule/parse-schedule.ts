import { isoMonth, monthsOfYear, sortMonths } from '#kernel/dates/iso-month.ts'
import { normalizeTarget, numberedTargets } from './normalize-target.ts'
import { finest, recurrenceOf, unnamedMonths } from './read-cadence.ts'
import { readCondition, readLooseTiming } from './read-condition.ts'
import { type MonthSpan, onlyYear, readSpans } from './read-spans.ts'
import type { Schedule, SchedulePart } from './schedule.ts'
import { type TargetToken, targetTokens } from './target-tokens.ts'

const NONE: Schedule = { kind: 'none', months: [], recurrence: null, condition: null, shape: 'each' }

const DEADLINE = /(?<!\p{L})(?:(?:paling|se)\s*lambat|maksimal|maks\b|batas\s+(?:akhir|waktu))/iu

/**
 * Reads a target cell ("Januari s/d Desember 2023", "Tribulanan", "Jika ada perubahan") as a schedule; never throws.
 * `planYear` stands in for a year that the text does not give; without both, the months stay unknown.
 */
export const parseSchedule = (target: string | null, planYear: number | null): Schedule => {
  const text = normalizeTarget(target ?? '')
  if (!/\p{L}{2}|\d{4}|\d[-./]\d/u.test(text)) return NONE
  const numbered = numberedTargets(text)
  return numbered ? combine(numbered.map((item) => readOne(item, planYear))) : readOne(text, planYear)
}

const readOne = (text: string, planYear: number | null): Schedule => {
  const tokens = targetTokens(text)
  const spans = readSpans(tokens, planYear)
  const cadence = finest(tokens.flatMap((token) => (token.kind === 'cadence' ? [token.cadence] : [])))
  const quarters = everyQuarter(tokens)
  const recurrence = cadence === null ? quarters : recurrenceOf(cadence)
  const condition = readCondition(text)
  const shape = recurrence !== 'monthly' && spans.some((span) => span.range) ? 'window' : 'each'
  const months = quarters === null ? sortMonths(spans.flatMap((span) => span.months)) : []
  const base = { months, recurrence, condition, shape } as const
  const year = onlyYear(tokens) ?? planYear
  if (condition !== null) return { kind: 'conditional', ...base }
  if (recurrence !== null) return { kind: 'recurring', ...base, months: monthsOfCadence(base, year) }
  if (spans.length > 0) return { kind: 'months', ...base, ...detailsOf(spans, text) }
  if (cadence !== null && year !== null) {
    return { kind: 'months', ...base, months: unnamedMonths(cadence).map((month) => isoMonth(year, month)) }
  }
  const loose = readLooseTiming(text)
  if (loose !== null) return { kind: 'other', ...base, condition: loose }
  return { kind: tokens.some(isYear) ? 'year' : 'other', ...base }
}

const isYear = (token: TargetToken): boolean => token.kind === 'year' || token.kind === 'years'

/** "Setiap bulan" lists all twelve months; the other cadences list only the months that the target names. */
const monthsOfCadence = (
  { months, recurrence }: Pick<Schedule, 'months' | 'recurrence'>,
  year: number | null,
): readonly string[] => (recurrence === 'monthly' && months.length === 0 && year !== null ? monthsOfYear(year) : months)

/** What a union of months would lose: parts, and that it is a deadline. Two deliverables with dates are no plain months. */
const detailsOf = (spans: readonly MonthSpan[], text: string): Partial<Schedule> => {
  const parts = partsOf(spans)
  const deliverables = parts.filter((part) => part.label !== null).length
  return {
    ...(deliverables > 1 ? { kind: 'other' } : {}),
    ...(parts.length > 0 ? { parts } : {}),
    ...(DEADLINE.test(text) ? { deadline: true } : {}),
  }
}

/** All quarters (or both halves) of a year named one by one are the cadence, not one long window. */
const everyQuarter = (tokens: readonly TargetToken[]): 'quarterly' | 'semesterly' | null => {
  for (const token of tokens) {
    if (token.kind !== 'span') continue
    if (token.of === 'quarter' && token.spans.length === 4) return 'quarterly'
    if (token.of === 'half' && token.spans.length === 2) return 'semesterly'
  }
  return null
}

/** Parts only where the union loses something: deliverables named, or months beside ranges. */
const partsOf = (spans: readonly MonthSpan[]): readonly SchedulePart[] => {
  const named = spans.filter((span) => span.label !== null).length > 1
  const mixed = spans.length > 1 && spans.some((span) => span.range)
  if (!named && !mixed) return []
  return spans.map(({ label, months, range }) => ({
    label,
    months,
    recurrence: null,
    condition: null,
    shape: range ? 'window' : 'each',
  }))
}

/** Several numbered targets as one schedule: the union, of their common kind or `other`. */
const combine = (items: readonly Schedule[]): Schedule => {
  const kinds = new Set(items.map((item) => item.kind))
  const [kind] = kinds
  const parts = items.flatMap(
    ({ months, recurrence, condition, shape, parts: inner }): readonly SchedulePart[] =>
      inner ?? [{ label: null, months, recurrence, condition, shape }],
  )
  return {
    kind: kinds.size === 1 && kind ? kind : 'other',
    months: sortMonths(items.flatMap((item) => item.months)),
    recurrence: items.find((item) => item.recurrence !== null)?.recurrence ?? null,
    condition: items.find((item) => item.condition !== null)?.condition ?? null,
    shape: items.some((item) => item.shape === 'window') ? 'window' : 'each',
    parts,
  }
}
