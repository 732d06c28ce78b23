import type { Locale } from './locale.ts'
import { intlTag } from './number.ts'

const zoneNames: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
}

const formats = new Map<string, Intl.DateTimeFormat>()

function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}:${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const format = new Intl.DateTimeFormat(intlTag(locale), options)
  formats.set(key, format)
  return format
}

/** A calendar day has no zone: it is read and written in UTC so that no machine moves it. */
const calendarDay = (day: string): Date => new Date(`${day}T00:00:00Z`)

export type DateStyle = 'long' | 'weekday' | 'short' | 'dayMonth'

const styles: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  dayMonth: { day: 'numeric', month: 'short' },
}

/** A calendar day `YYYY-MM-DD` in words: `20 November 2026`; other styles: `Jumat, 20 November 2026`, `20 Nov`. */
export const formatDate = (locale: Locale, day: string, style: DateStyle = 'long'): string =>
  dateFormat(locale, { ...styles[style], timeZone: 'UTC' }).format(calendarDay(day))

/** An instant in a unit's zone: `20 November 2026 09.41 WIB` (English: `20 November 2026 09:41 WIB`). */
export function formatInstant(locale: Locale, instant: Date, timeZone: string): string {
  const day = dateFormat(locale, { ...styles.long, timeZone }).format(instant)
  const clock = dateFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(instant)
  return `${day} ${clock} ${zoneNames[timeZone] ?? timeZone}`
}

/** Name of a month (1–12): `November`, short `Nov`. */
export const monthName = (locale: Locale, month: number, width: 'long' | 'short' = 'long'): string =>
  dateFormat(locale, { month: width, timeZone: 'UTC' }).format(new Date(Date.UTC(2000, month - 1, 1)))

/** A month with its year: `November 2026`. */
export const formatMonth = (locale: Locale, year: number, month: number): string =>
  `${monthName(locale, month)} ${year}`
