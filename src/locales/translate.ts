import { messages as english } from './en/all.ts'
import { messages as indonesian } from './id/all.ts'
import type { Locale } from './locale.ts'
import { type Catalogue, createTranslate, type Translate } from './sentence.ts'

const catalogues: Readonly<Record<Locale, Catalogue>> = { id: indonesian, en: english }

/** All sentences of a language, for the server; the browser fetches one language only (see web/entry.client.tsx). */
export const catalogueOf = (locale: Locale): Catalogue => catalogues[locale]

const translators: Readonly<Record<Locale, Translate>> = {
  id: createTranslate('id', indonesian),
  en: createTranslate('en', english),
}

/** The translator of a language: `translate('id')('common.save')` → `Simpan`. For pages, see web/text/use-text.ts. */
export const translate = (locale: Locale): Translate => translators[locale]
