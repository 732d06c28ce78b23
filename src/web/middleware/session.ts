import type { MiddlewareFunction } from 'react-router'
import { findSession } from '#modules/organization/index.ts'
import { dbContext, requestContext } from '#platform/http/context.ts'
import { readCookie, sessionCookieName } from '#platform/http/cookies.ts'
import { sessionContext } from '../context.ts'

/** Root middleware: finds out who asks. It refuses nobody; pages that need a person call require-session.ts. */
export const sessionMiddleware: MiddlewareFunction<Response> = async ({ request, context }) => {
  const { secure } = context.get(requestContext).client
  const token = readCookie(request.headers.get('cookie'), sessionCookieName(secure))
  if (token !== undefined) context.set(sessionContext, await findSession(context.get(dbContext), token))
}
