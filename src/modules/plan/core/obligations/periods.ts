import { contiguousRuns, monthsOfYear, sortMonths } from '#kernel/dates/iso-month.ts'
import type { Recurrence, ScheduleKind, SchedulePart } from '../schedule/schedule.ts'
import type { ObligationPeriod } from './obligation.ts'

export type DuePeriod = {
  readonly period: ObligationPeriod
  readonly firstMonth: string
  readonly lastMonth: string
}

/** Months that one turn of a cadence spans; a daily duty is recorded as one recap a month. */
const SPAN: Readonly<Record<Recurrence, 1 | 3 | 6 | 12>> = {
  daily: 1,
  monthly: 1,
  quarterly: 3,
  semesterly: 6,
  yearly: 12,
}

/** A schedule, or one of its parts, as far as it says when something is due. */
export type Timing = Pick<SchedulePart, 'months' | 'recurrence' | 'condition' | 'shape'> & {
  readonly kind: ScheduleKind | null
}

/**
 * The periods in which something falls due, in order. `splitWindow` tells of a window of so many months whether it is owed
 * month by month. A condition alone, a loose timing and an empty target owe nothing.
 */
export const periodsOf = (
  timing: Timing,
  planYear: number,
  splitWindow: (months: number) => boolean,
): readonly DuePeriod[] => {
  const { months, recurrence, condition, shape, kind } = timing
  const listed = sortMonths(months)
  if (recurrence !== null && condition === null) {
    return shape === 'each' && listed.length > 0 ? listed.map(ofMonth) : turnsOf(recurrence, planYear, listed)
  }
  if (listed.length > 0) {
    if (shape === 'each') return listed.map(ofMonth)
    return contiguousRuns(listed).flatMap((run) => (splitWindow(run.length) ? run.map(ofMonth) : [ofRun(run)]))
  }
  return kind === 'year' ? turnsOf('yearly', planYear, []) : []
}

const ofMonth = (month: string): DuePeriod => ({
  period: { kind: 'month', month },
  firstMonth: month,
  lastMonth: month,
})

const ofRun = (run: readonly string[]): DuePeriod => {
  const firstMonth = run[0] ?? ''
  const lastMonth = run.at(-1) ?? ''
  if (firstMonth === lastMonth) return ofMonth(firstMonth)
  return { period: { kind: 'range', firstMonth, lastMonth }, firstMonth, lastMonth }
}

/** The turns of a cadence in the plan's year; when the target names months, only those that end in one of them. */
const turnsOf = (recurrence: Recurrence, planYear: number, within: readonly string[]): readonly DuePeriod[] => {
  const size = SPAN[recurrence]
  const years = within.length > 0 ? [...new Set(within.map((month) => Number(month.slice(0, 4))))] : [planYear]
  const turns = years.flatMap((year) => {
    const months = monthsOfYear(year)
    return Array.from({ length: 12 / size }, (_, index) => ({
      period: periodOf(size, year, index + 1, months[index] ?? ''),
      firstMonth: months[index * size] ?? '',
      lastMonth: months[index * size + size - 1] ?? '',
    }))
  })
  return within.length > 0 ? turns.filter((turn) => within.includes(turn.lastMonth)) : turns
}

const periodOf = (size: 1 | 3 | 6 | 12, year: number, number: number, month: string): ObligationPeriod => {
  if (size === 1) return { kind: 'month', month }
  if (size === 3) return { kind: 'quarter', year, number }
  return size === 6 ? { kind: 'half', year, number } : { kind: 'year', year }
}
