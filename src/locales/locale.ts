/** Languages of the platform, the first one is the language of a person who chose none. */
export const locales = ['id', 'en'] as const

export type Locale = (typeof locales)[number]

export const defaultLocale: Locale = 'id'

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale)

/**
 * Picks the language of a request: the cookie, else the best of `Accept-Language` (RFC 9110, weights respected), else
 * Indonesian. Unknown languages are passed over, regional forms (`en-US`) count as their language.
 */
export function chooseLocale(cookie: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(cookie)) return cookie
  const wishes = (acceptLanguage ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
    const weight = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='))
    return { language: tag.split('-')[0], weight: weight ? Number(weight.slice(2)) : 1 }
  })
  const known = wishes.filter((wish) => isLocale(wish.language) && wish.weight > 0)
  const best = known.toSorted((a, b) => b.weight - a.weight)[0]?.language
  return isLocale(best) ? best : defaultLocale
}
