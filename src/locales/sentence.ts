import type { messages } from './id/all.ts'
import type { Locale } from './locale.ts'
import { numberFormat } from './number.ts'
import type { PlaceholderOf, PlaceholderValue, Sentence } from './translation.ts'

type Messages = typeof messages

export type MessageKey = keyof Messages

export type Catalogue = { readonly [Key in MessageKey]: Sentence }

export type MessageParams = Readonly<Record<string, PlaceholderValue>>

/** A sentence as a value: what a use-case or a core hands back instead of text. */
export type Message = { readonly key: MessageKey; readonly params?: MessageParams }

type Arguments<Key extends MessageKey> = [PlaceholderOf<Messages[Key]>] extends [never]
  ? []
  : [params: { readonly [Name in PlaceholderOf<Messages[Key]>]: PlaceholderValue }]

export type Translate = {
  <Key extends MessageKey>(key: Key, ...args: Arguments<Key>): string
  /** For a sentence that arrives as a value: placeholders cannot be checked by type, a missing one stays visible. */
  message(message: Message): string
}

const pluralRules: Readonly<Record<Locale, Intl.PluralRules>> = {
  id: new Intl.PluralRules('id'),
  en: new Intl.PluralRules('en'),
}

/**
 * Makes the translator of one catalogue. Numbers are written as the language writes them (`1.234`), so hand over years
 * and codes as strings. Plural sentences choose by `count`.
 */
export function createTranslate(locale: Locale, catalogue: Catalogue): Translate {
  const fill = (text: string, params: MessageParams) =>
    text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = params[name]
      if (value === undefined) return placeholder
      return typeof value === 'number' ? numberFormat(locale).format(value) : value
    })

  const message = ({ key, params = {} }: Message): string => {
    const sentence = catalogue[key]
    if (typeof sentence === 'string') return fill(sentence, params)
    const one = pluralRules[locale].select(Number(params.count)) === 'one'
    return fill(one ? (sentence.one ?? sentence.other) : sentence.other, params)
  }

  const translate = (key: MessageKey, params?: MessageParams) => message(params ? { key, params } : { key })
  return Object.assign(translate, { message })
}
