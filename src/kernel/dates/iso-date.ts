/**
 * Calendar dates as ISO text ("2023-01-18"): no clock, no zone, no Date that shifts a day behind our back.
 * Years run from 1 to 9999, so that text order is time order.
 */
export type IsoDate = string

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days in a month; `month` 1..12. */
export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** The date's text, or null when there is no such day (31 April, month 13, year 0). */
export const isoDate = (year: number, month: number, day: number): IsoDate | null => {
  if (![year, month, day].every(Number.isInteger)) return null
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** Year, month (1..12) and day of an ISO date, or null when the text is no date. */
export const parseIsoDate = (text: string): { year: number; month: number; day: number } | null => {
  const match = SHAPE.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isoDate(year, month, day) === null ? null : { year, month, day }
}

export const isIsoDate = (text: string): boolean => parseIsoDate(text) !== null

const DAY_MS = 86_400_000

/** Days since 1970-01-01; throws on a text that is no date, because only a bug can bring one here. */
const dayNumber = (date: IsoDate): number => {
  const parts = parseIsoDate(date)
  if (!parts) throw new RangeError(`not an ISO date: ${date}`)
  const at = new Date(0)
  at.setUTCFullYear(parts.year, parts.month - 1, parts.day)
  return at.getTime() / DAY_MS
}

export const addDays = (date: IsoDate, days: number): IsoDate =>
  new Date((dayNumber(date) + days) * DAY_MS).toISOString().slice(0, 10)

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from)

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export const weekday = (date: IsoDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
