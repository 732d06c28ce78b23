import { redirect } from 'react-router'
import { signOut } from '#modules/organization/index.ts'
import { dbContext, requestContext } from '#platform/http/context.ts'
import { cookieHeader, readCookie, sessionCookieName } from '#platform/http/cookies.ts'
import { notFound } from '../../middleware/not-found.ts'
import type { Route } from './+types/action.ts'

/** Leaving is an act, not a place: a link or an image must not sign anybody out. */
export function loader() {
  throw notFound()
}

export async function action({ request, context }: Route.ActionArgs) {
  const { secure } = context.get(requestContext).client
  const name = sessionCookieName(secure)
  const token = readCookie(request.headers.get('cookie'), name)
  if (token !== undefined) await signOut(context.get(dbContext), token)
  throw redirect('/masuk?keluar', { headers: { 'Set-Cookie': cookieHeader(name, '', { secure, maxAge: 0 }) } })
}
