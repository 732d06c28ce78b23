import { type DateStyle, formatDate, formatInstant, formatMonth, monthName } from '#locales/date.ts'
import type { Locale } from '#locales/locale.ts'
import { numberFormat } from '#locales/number.ts'
import { type Catalogue, createTranslate, type Translate } from '#locales/sentence.ts'

export type Text = {
  readonly locale: Locale
  readonly t: Translate
  /** A calendar day `YYYY-MM-DD`: `20 November 2026`. */
  date(day: string, style?: DateStyle): string
  /** An instant in the unit's zone: `20 November 2026 09.41 WIB`. */
  instant(instant: Date, timeZone: string): string
  /** `November 2026`. */
  month(year: number, month: number): string
  /** Name of a month 1–12. */
  monthName(month: number, width?: 'long' | 'short'): string
  /** `1.234,56`; `digits` fixes the decimals. */
  number(value: number, digits?: number): string
}

export const createText = (locale: Locale, catalogue: Catalogue): Text => ({
  locale,
  t: createTranslate(locale, catalogue),
  date: (day, style) => formatDate(locale, day, style),
  instant: (instant, timeZone) => formatInstant(locale, instant, timeZone),
  month: (year, month) => formatMonth(locale, year, month),
  monthName: (month, width) => monthName(locale, month, width),
  number: (value, digits) => numberFormat(locale, digits).format(value),
})
