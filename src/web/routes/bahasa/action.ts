import { redirect } from 'react-router'
import { isLocale } from '#locales/locale.ts'
import { requestContext } from '#platform/http/context.ts'
import { cookieHeader } from '#platform/http/cookies.ts'
import { LANGUAGE_COOKIE } from '../../language-cookie.ts'
import { notFound } from '../../middleware/not-found.ts'
import { readForm } from '../../middleware/read-form.ts'
import { safeReturn } from '../../middleware/safe-return.ts'
import type { Route } from './+types/action.ts'

const ONE_YEAR_SECONDS = 31_536_000

/** Keeps the chosen language in a cookie and goes back to the page. */
export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request)
  const locale = form.get('bahasa')
  if (!isLocale(locale)) throw notFound()
  const { secure } = context.get(requestContext).client
  const cookie = cookieHeader(LANGUAGE_COOKIE, locale, { secure, maxAge: ONE_YEAR_SECONDS })
  return redirect(safeReturn(form.get('lanjut')), { headers: { 'Set-Cookie': cookie } })
}

export function loader(): never {
  throw notFound()
}
