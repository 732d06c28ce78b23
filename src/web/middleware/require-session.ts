import { type RouterContextProvider, redirect } from 'react-router'
import type { Session } from '#modules/organization/model.ts'
import { sessionContext } from '../context.ts'

/** The signed-in person, or a redirect to the sign-in page that comes back here afterwards. */
export function requireSession(context: Readonly<RouterContextProvider>, url: URL): Session {
  const session = context.get(sessionContext)
  if (session) return session
  throw redirect(`/masuk?lanjut=${encodeURIComponent(url.pathname + url.search)}`)
}
