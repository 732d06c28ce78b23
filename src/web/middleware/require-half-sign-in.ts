import { type RouterContextProvider, redirect } from 'react-router'
import { findHalfSignIn } from '#modules/organization/index.ts'
import type { Entry } from '#modules/organization/model.ts'
import { dbContext, requestContext } from '#platform/http/context.ts'
import { readCookie, stepCookieName } from '#platform/http/cookies.ts'
import { sessionContext } from '../context.ts'
import { noStepCookie, withReturn } from './enter.ts'
import { safeReturn } from './safe-return.ts'

type Asked = {
  readonly context: Readonly<RouterContextProvider>
  readonly request: Request
  readonly url: URL
}

/**
 * Who is half signed in and waits for this very step, with the token of their browser. Everybody else is sent on: who has a
 * session to the page they wanted, who has nothing (or whose step is over) to the sign-in.
 */
export async function requireHalfSignIn({ context, request, url }: Asked, kind: Exclude<Entry['kind'], 'session'>) {
  const next = safeReturn(url.searchParams.get('lanjut'))
  const { client } = context.get(requestContext)
  if (context.get(sessionContext)) throw redirect(next)
  const token = readCookie(request.headers.get('cookie'), stepCookieName(client.secure))
  const half = token === undefined ? null : await findHalfSignIn(context.get(dbContext), token)
  if (token === undefined || half?.kind !== kind) throw stepOver(client, next)
  return { ...half, token, next, client }
}

/** Back to the beginning, saying that the second step took too long or too many tries. */
export const stepOver = (client: Parameters<typeof noStepCookie>[0], next: string): Response => {
  const path = withReturn('/masuk', next)
  return redirect(`${path}${path.includes('?') ? '&' : '?'}ulang`, { headers: { 'Set-Cookie': noStepCookie(client) } })
}
