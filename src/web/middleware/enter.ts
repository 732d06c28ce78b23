import { redirect } from 'react-router'
import type { Entry } from '#modules/organization/model.ts'
import type { Client } from '#platform/http/client.ts'
import { cookieHeader, sessionCookieName, stepCookieName } from '#platform/http/cookies.ts'
import { secondsUntil } from '../seconds-until.ts'

/** An address with the page to go on to afterwards. */
export const withReturn = (path: string, next: string): string =>
  next === '/' ? path : `${path}?lanjut=${encodeURIComponent(next)}`

const PAGES = { second_factor: '/masuk/langkah-kedua', enrolment: '/masuk/pasang-langkah-kedua' } as const

/**
 * Lets somebody in as far as their proof carries: to the page they wanted, or to the second step. `next` is a path of this site
 * (safeReturn). Every way of signing in ends here.
 */
export function enter({ kind, token, expiresAt }: Entry, { secure }: Client, next: string): Response {
  const headers = new Headers()
  const maxAge = secondsUntil(expiresAt)
  if (kind === 'session') {
    headers.append('Set-Cookie', cookieHeader(sessionCookieName(secure), token, { secure, maxAge }))
    return redirect(next, { headers })
  }
  headers.append('Set-Cookie', cookieHeader(stepCookieName(secure), token, { secure, maxAge }))
  return redirect(withReturn(PAGES[kind], next), { headers })
}

/** After the second step: the session, and the half sign-in goes. */
export function enterAfterStep(session: { token: string; expiresAt: Date }, client: Client, next: string): Response {
  const response = enter({ kind: 'session', ...session }, client, next)
  response.headers.append('Set-Cookie', noStepCookie(client))
  return response
}

export const noStepCookie = ({ secure }: Client): string =>
  cookieHeader(stepCookieName(secure), '', { secure, maxAge: 0 })
