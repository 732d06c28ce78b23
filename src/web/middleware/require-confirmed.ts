import { type RouterContextProvider, redirect } from 'react-router'
import { isRecentlyConfirmed } from '#modules/organization/index.ts'
import { dbContext } from '#platform/http/context.ts'
import { requireSession } from './require-session.ts'
import { sessionToken } from './session-token.ts'

type Asked = {
  readonly context: Readonly<RouterContextProvider>
  readonly request: Request
  readonly url: URL
}

/** The signed-in person with the token of this browser's session. */
export function requireSignedIn(asked: Asked) {
  const session = requireSession(asked)
  const token = sessionToken(asked)
  if (token === undefined) throw new Error('a session without a cookie')
  return { ...session, token }
}

/**
 * The signed-in person, who has just signed in or typed the password again: an unlocked desk must not be enough to change what
 * opens the account. Everybody else confirms first and comes back.
 */
export async function requireConfirmed(asked: Asked) {
  const person = requireSignedIn(asked)
  if (await isRecentlyConfirmed(asked.context.get(dbContext), person.token)) return person
  throw redirect(`/akun/konfirmasi?lanjut=${encodeURIComponent(asked.url.pathname + asked.url.search)}`)
}
