import { lastDayOfMonth } from '#kernel/dates/iso-month.ts'
import { dayOff, type WorkCalendar } from '#kernel/dates/working-days.ts'
import { documentsOfPart } from './expected-documents.ts'
import type { Obligation, ObligationSource } from './obligation.ts'
import { type DuePeriod, periodsOf } from './periods.ts'
import { saysMonthly } from './says-monthly.ts'

export type GenerateOptions = {
  readonly planYear: number
  /** Working-day calendars at hand; without one, only weekends warn. */
  readonly calendars?: readonly WorkCalendar[]
  /** Regions whose own free days count for the unit. */
  readonly scopes?: readonly string[]
}

/**
 * What a plan owes and when (rule of the plan: one obligation for each single month; one for a whole range, due at its end,
 * but month by month when the output counts its months or the row says monthly; the turns of a cadence; December for a bare
 * year; nothing for a condition). Due on the last day of the last month, never moved. Same input, same obligations and keys.
 */
export const generateObligations = (
  actions: readonly ObligationSource[],
  options: GenerateOptions,
): readonly Obligation[] => actions.flatMap((action) => obligationsOf(action, options))

type Draft = DuePeriod & { readonly label: string | null; readonly documents: readonly string[] | null }

const obligationsOf = (action: ObligationSource, options: GenerateOptions): readonly Obligation[] => {
  const drafts = draftsOf(action, options.planYear)
  const counts = piecesOf(action, drafts)
  const keys = keysOf(drafts)
  return drafts.map(({ period, firstMonth, lastMonth, label, documents }, index) => {
    const dueDate = lastDayOfMonth(lastMonth)
    return {
      actionId: action.actionId,
      key: keys[index] ?? '',
      period,
      firstMonth,
      lastMonth,
      dueDate,
      expectedCount: counts[index] ?? 1,
      expectedDocuments: documents ?? action.evidenceItems,
      label,
      dueOnDayOff: dayOff(dueDate, options.calendars ?? [], options.scopes),
    }
  })
}

const draftsOf = (action: ObligationSource, planYear: number): readonly Draft[] => {
  const { schedule, outputCount, evidenceItems } = action
  const monthly = saysMonthly(action.words)
  const split = (months: number): boolean => schedule.deadline !== true && (monthly || outputCount === months)
  const parts = schedule.parts ?? []
  if (parts.length === 0) {
    return periodsOf(schedule, planYear, split).map((period) => ({ ...period, label: null, documents: null }))
  }
  return parts.flatMap((part, index) => {
    const documents = documentsOfPart(part, index, parts, evidenceItems)
    const periods = periodsOf({ ...part, kind: null }, planYear, split)
    return periods.map((period) => ({ ...period, label: part.label, documents }))
  })
}

/**
 * Pieces wanted of each obligation: the output count shared out so that the sum is kept (the later ones take what does not
 * divide), at least one each. Without an output count, or for a deliverable of its own, its documents count.
 */
const piecesOf = (action: ObligationSource, drafts: readonly Draft[]): readonly number[] => {
  const total = action.outputCount
  return drafts.map(({ documents }, index) => {
    if (documents !== null) return Math.max(1, documents.length)
    if (total === null) return Math.max(1, action.evidenceItems.length)
    const before = Math.floor((total * index) / drafts.length)
    const after = Math.floor((total * (index + 1)) / drafts.length)
    return Math.max(1, after - before)
  })
}

/** "2023-04", "2023-01..2023-12", with the label of a deliverable; twins are numbered in their order. */
const keysOf = (drafts: readonly Draft[]): readonly string[] => {
  const seen = new Map<string, number>()
  return drafts.map(({ firstMonth, lastMonth, label }) => {
    const span = firstMonth === lastMonth ? firstMonth : `${firstMonth}..${lastMonth}`
    const key = label === null ? span : `${span}:${label.toLowerCase()}`
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return times === 1 ? key : `${key}#${times}`
  })
}
