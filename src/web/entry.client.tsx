import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { HydratedRouter } from 'react-router/dom'
import { isLocale, type Locale } from '#locales/locale.ts'
import type { Catalogue } from '#locales/sentence.ts'
import { TextProvider } from './text/text-context.tsx'

/** Each language is a file of its own: a browser fetches one. */
const catalogues: Readonly<Record<Locale, () => Promise<{ readonly messages: Catalogue }>>> = {
  id: () => import('#locales/id/all.ts'),
  en: () => import('#locales/en/all.ts'),
}

const { lang } = document.documentElement
const locale: Locale = isLocale(lang) ? lang : 'id'
const { messages } = await catalogues[locale]()

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <TextProvider locale={locale} catalogue={messages}>
        <HydratedRouter />
      </TextProvider>
    </StrictMode>,
  )
})
