import { isIsoDate } from '#kernel/dates/iso-date.ts'
import { isZone, ZONES } from '#kernel/dates/zones.ts'
import { formatDate, formatInstant } from '#locales/date.ts'
import type { Locale } from '#locales/locale.ts'
import { numberFormat } from '#locales/number.ts'
import type { MessageKey } from '#locales/sentence.ts'
import { catalogueOf, translate } from '#locales/translate.ts'
import type { LogLine, LogLineValue } from '../core/log-line.ts'

/** How entries are told: language and zone of the unit. */
export type Telling = { readonly locale: Locale; readonly timeZone: string }

export type ToldValue = {
  readonly label: string
  /** Null where there was none. */
  readonly old: string | null
  readonly new: string | null
  /** It did not change: it says what the entry is about. */
  readonly isContext: boolean
  readonly erased: boolean
}

export type ToldLine = { readonly what: string; readonly values: readonly ToldValue[] }

/** The sentence of a key that the program makes of stored words; what has none is shown as it is stored. */
const sentenceOf = (locale: Locale, key: string): string | undefined => {
  if (!Object.hasOwn(catalogueOf(locale), key)) return undefined
  return translate(locale).message({ key: key as MessageKey })
}

/** Codes whose sentences stand elsewhere already; the rest is `audit.value.<field>.<code>`. */
const KEYS_OF_CODES: Readonly<Record<string, string>> = {
  roles: 'role',
  doubt: 'finding',
  row_state: 'review.state',
}

const codeKey = (field: string, code: string): string => {
  const elsewhere = Object.hasOwn(KEYS_OF_CODES, field) ? KEYS_OF_CODES[field] : undefined
  return elsewhere === undefined ? `audit.value.${field}.${code}` : `${elsewhere}.${code}`
}

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/

const tellText = (field: string, text: string, { locale, timeZone }: Telling): string => {
  const known = sentenceOf(locale, codeKey(field, text))
  if (known !== undefined) return known
  if (isIsoDate(text)) return formatDate(locale, text)
  if (instantPattern.test(text)) return formatInstant(locale, new Date(text), timeZone)
  return isZone(text) ? ZONES[text].short : text
}

const tell = (field: string, value: unknown, telling: Telling): string | null => {
  const { locale } = telling
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return tellText(field, value, telling)
  if (typeof value === 'number') return numberFormat(locale).format(value)
  if (typeof value === 'boolean') return translate(locale)(value ? 'audit.yes' : 'audit.no')
  if (Array.isArray(value)) return value.map((each) => tell(field, each, telling)).join(', ')
  return JSON.stringify(value)
}

const tellValue = (value: LogLineValue, telling: Telling): ToldValue => {
  const { field, erased } = value
  const old = tell(field, value.old, telling)
  const now = tell(field, value.new, telling)
  const label = sentenceOf(telling.locale, `audit.field.${field}`) ?? field
  return { label, old, new: now, isContext: !erased && old === now, erased }
}

/** What an action is called: `Menandai kewajiban selesai`. */
export const tellAction = (action: string, locale: Locale): string =>
  sentenceOf(locale, `audit.action.${action}`) ?? action

/** An entry in words: the deed as a sentence, with whom or what it was done to, each value with its name, codes and dates as people write them. */
export const tellLine = ({ action, subjectName, values }: LogLine, telling: Telling): ToldLine => ({
  what: [tellAction(action, telling.locale), ...(subjectName === null ? [] : [subjectName])].join(': '),
  values: values.map((value) => tellValue(value, telling)),
})
