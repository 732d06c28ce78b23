import { redirect } from 'react-router'
import { finishOpenId, signOut } from '#modules/organization/index.ts'
import { deviceOf } from '#modules/organization/model.ts'
import { dbContext, openIdContext, requestContext, throttleContext } from '#platform/http/context.ts'
import { cookieHeader, openIdCookieName, readCookie } from '#platform/http/cookies.ts'
import { countSignIn } from '../../../../middleware/count-sign-in.ts'
import { enter } from '../../../../middleware/enter.ts'
import { notFound } from '../../../../middleware/not-found.ts'
import { safeReturn } from '../../../../middleware/safe-return.ts'
import { sessionToken } from '../../../../middleware/session-token.ts'
import { signInWithProblem } from '../+parts/sign-in-with-problem.ts'
import type { Route } from './+types/file.ts'

/** Back from the provider, with a code that is good once. */
export async function loader({ request, context, url }: Route.LoaderArgs) {
  const openId = context.get(openIdContext)
  if (!openId) throw notFound()
  const { client } = context.get(requestContext)
  const { secure, address } = client
  const name = openIdCookieName(secure)
  const secret = readCookie(request.headers.get('cookie'), name)
  const device = deviceOf(request.headers.get('user-agent'))
  const db = context.get(dbContext)
  const answer = { secret, query: url.search, address, device }
  const signed = await finishOpenId(db, context.get(throttleContext), openId, answer)
  countSignIn(context, 'oidc', signed.ok ? { ok: true, value: signed.value.entry } : signed)
  const noCookie = cookieHeader(name, '', { secure, maxAge: 0 })
  if (!signed.ok) {
    const { kind, next } = signed.error
    throw redirect(signInWithProblem(kind, safeReturn(next)), { headers: { 'Set-Cookie': noCookie } })
  }
  // The session that this browser had until now would stay behind, open and out of sight.
  const replaced = sessionToken({ context, request })
  if (replaced !== undefined) await signOut(db, replaced)
  const response = enter(signed.value.entry, client, safeReturn(signed.value.next))
  response.headers.append('Set-Cookie', noCookie)
  throw response
}
