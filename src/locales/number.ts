import type { Locale } from './locale.ts'

const tags: Readonly<Record<Locale, string>> = { id: 'id-ID', en: 'en-GB' }

/** The Intl tag of a language: Indonesian as written in Indonesia, English with day-month-year dates. */
export const intlTag = (locale: Locale): string => tags[locale]

const formats = new Map<string, Intl.NumberFormat>()

/** `1.234,56` in Indonesian; `digits` fixes the number of decimals, without it up to two are written. */
export function numberFormat(locale: Locale, digits?: number): Intl.NumberFormat {
  const key = `${locale}:${digits ?? 'free'}`
  const known = formats.get(key)
  if (known) return known
  const format = new Intl.NumberFormat(intlTag(locale), {
    minimumFractionDigits: digits ?? 0,
    maximumFractionDigits: digits ?? 2,
  })
  formats.set(key, format)
  return format
}
