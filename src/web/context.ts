import { createContext } from 'react-router'
import { defaultLocale, type Locale } from '#locales/locale.ts'
import type { Session } from '#modules/organization/model.ts'

export const localeContext = createContext<Locale>(defaultLocale)

/** Who is signed in; null for a visitor. Set by middleware/session.ts on every request. */
export const sessionContext = createContext<Session | null>(null)
