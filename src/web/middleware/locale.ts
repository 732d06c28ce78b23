import type { MiddlewareFunction } from 'react-router'
import { chooseLocale } from '#locales/locale.ts'
import { readCookie } from '#platform/http/cookies.ts'
import { localeContext } from '../context.ts'
import { LANGUAGE_COOKIE } from '../language-cookie.ts'

/** Root middleware: the language of this answer. */
export const localeMiddleware: MiddlewareFunction<Response> = ({ request, context }) => {
  const cookie = readCookie(request.headers.get('cookie'), LANGUAGE_COOKIE)
  context.set(localeContext, chooseLocale(cookie, request.headers.get('accept-language')))
}
