import { redirect } from 'react-router'
import { beginOpenId } from '#modules/organization/index.ts'
import { openIdContext, requestContext } from '#platform/http/context.ts'
import { cookieHeader, openIdCookieName } from '#platform/http/cookies.ts'
import { notFound } from '../../../middleware/not-found.ts'
import { safeReturn } from '../../../middleware/safe-return.ts'
import { signInWithProblem } from './+parts/sign-in-with-problem.ts'
import type { Route } from './+types/file.ts'

const TEN_MINUTES = 600

/** Off to the provider. Nothing changes here by it, so a link may lead to it. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const openId = context.get(openIdContext)
  if (!openId) throw notFound()
  const next = safeReturn(new URL(request.url).searchParams.get('lanjut'))
  const begun = await beginOpenId(openId, next)
  if (!begun) throw redirect(signInWithProblem('away', next))
  const { secure } = context.get(requestContext).client
  const cookie = cookieHeader(openIdCookieName(secure), begun.secret, { secure, maxAge: TEN_MINUTES })
  throw redirect(begun.url, { headers: { 'Set-Cookie': cookie } })
}
