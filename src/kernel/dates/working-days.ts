import { addDays, type IsoDate, parseIsoDate, weekday } from './iso-date.ts'

export type FreeDayKind = 'libur_nasional' | 'cuti_bersama' | 'libur_lokal' | 'pilkada'

export type FreeDay = {
  readonly date: IsoDate
  readonly kind: FreeDayKind
  /** As the decision names it, in Indonesian. */
  readonly name: string
  /** "national", or the code of a province or regency. */
  readonly scope: string
}

/** The free days of one year, from rules/calendar; `verified` = read in the decision itself. */
export type WorkCalendar = {
  readonly year: number
  readonly verified: boolean
  readonly days: readonly FreeDay[]
}

/** Why nobody works on a day: the calendar's free day, or the weekend (Saturday, Sunday); null on a working day. */
export type DayOff = { readonly kind: FreeDayKind; readonly name: string } | { readonly kind: 'weekend' }

/**
 * Legal working days are Monday to Friday without the free days of the calendars; free days of a region count where `scopes`
 * names it. A holiday on a weekend gives no day in its stead.
 */
export const dayOff = (
  date: IsoDate,
  calendars: readonly WorkCalendar[],
  scopes: readonly string[] = [],
): DayOff | null => {
  const free = calendars
    .flatMap((calendar) => calendar.days)
    .find((day) => day.date === date && (day.scope === 'national' || scopes.includes(day.scope)))
  if (free) return { kind: free.kind, name: free.name }
  return weekday(date) > 5 ? { kind: 'weekend' } : null
}

export const isWorkingDay = (
  date: IsoDate,
  calendars: readonly WorkCalendar[],
  scopes: readonly string[] = [],
): boolean => dayOff(date, calendars, scopes) === null

/** Whether the days of this year are known; without them only weekends are left out and a deadline is provisional. */
export const isCalendarKnown = (date: IsoDate, calendars: readonly WorkCalendar[]): boolean =>
  calendars.some((calendar) => calendar.verified && calendar.year === parseIsoDate(date)?.year)

/** Longest count of working days: about forty years; more is a mistake. */
const MOST_DAYS = 10_000

/**
 * The day on which `count` working days have passed. Day 0 is the day of the event; day 1 is the next working day, or the
 * event's own day when `from` is `same_day` and it is a working day.
 */
export const addWorkingDays = (
  date: IsoDate,
  count: number,
  calendars: readonly WorkCalendar[],
  options: { readonly from?: 'same_day' | 'next_day'; readonly scopes?: readonly string[] } = {},
): IsoDate => {
  if (!Number.isInteger(count) || count < 0 || count > MOST_DAYS) throw new RangeError(`not a count of days: ${count}`)
  let day = date
  let left = options.from === 'same_day' && isWorkingDay(date, calendars, options.scopes) ? count - 1 : count
  while (left > 0) {
    day = addDays(day, 1)
    if (isWorkingDay(day, calendars, options.scopes)) left -= 1
  }
  return day
}
