import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Locale } from '#locales/locale.ts'
import type { Catalogue } from '#locales/sentence.ts'
import { createText, type Text } from './text.ts'

const TextContext = createContext<Text | null>(null)

type TextProviderProps = { readonly locale: Locale; readonly catalogue: Catalogue; readonly children: ReactNode }

/** Stands outside the router, so that error pages speak the person's language too. */
export function TextProvider({ locale, catalogue, children }: TextProviderProps) {
  const text = useMemo(() => createText(locale, catalogue), [locale, catalogue])
  return <TextContext value={text}>{children}</TextContext>
}

/** Sentences, dates and numbers in the person's language: `const { t, date } = useText()`. */
export function useText(): Text {
  const text = useContext(TextContext)
  if (!text) throw new Error('useText needs a TextProvider above it (entry.client.tsx, entry.server.tsx)')
  return text
}
