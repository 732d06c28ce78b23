import { data, type RouterContextProvider, redirect } from 'react-router'
import type { Session } from '#modules/organization/model.ts'
import { sessionContext } from '../context.ts'

type Asked = {
  readonly context: Readonly<RouterContextProvider>
  readonly request: Request
  /** The address as people see it: `request.url` of a fetch by script ends in `.data`. */
  readonly url: URL
}

const isByScript = (request: Request): boolean => new URL(request.url).pathname.endsWith('.data')

/**
 * The signed-in person, or a redirect to the sign-in page that comes back here afterwards. A form sent by script is answered
 * with 401 instead: its page stays, with what was typed (keep-page.ts).
 */
export function requireSession({ context, request, url }: Asked): Session {
  const session = context.get(sessionContext)
  if (session) return session
  const sent = request.method !== 'GET' && request.method !== 'HEAD'
  if (sent && isByScript(request)) throw data({ reason: 'session' as const }, 401)
  const back = `/masuk?lanjut=${encodeURIComponent(url.pathname + url.search)}`
  throw redirect(sent ? `${back}&berakhir` : back)
}
