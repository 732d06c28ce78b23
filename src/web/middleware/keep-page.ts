import { data, isRouteErrorResponse, type MiddlewareFunction } from 'react-router'
import { setUnsent, type Unsent } from '../unsent.ts'

type Outcome = { type: 'data' | 'error'; result: unknown }

/** Answers of a proxy whose server is away. */
const AWAY: readonly number[] = [502, 503, 504]

/** A rejected fetch is a TypeError in every browser; the router wraps that of an action as data. */
const isRejectedFetch = (error: unknown): boolean =>
  error instanceof TypeError || (error as { data?: unknown } | null)?.data instanceof TypeError

/** What kept a request from its answer; null for a failure that has a page of its own. */
export function unsentReason(error: unknown): Unsent | null {
  if (isRouteErrorResponse(error)) {
    if (error.status === 401 && error.data?.reason === 'session') return 'session'
    return AWAY.includes(error.status) ? 'connection' : null
  }
  return isRejectedFetch(error) ? 'connection' : null
}

/**
 * Root middleware of the browser, around everything that pages send and fetch. A form that did not arrive leaves its page,
 * and what was typed there, as it is: its failure becomes an answer without content, of a status after which nothing is
 * loaded anew, and `useUnsent` says why. A page that did not arrive becomes the failure page of the connection.
 */
export const keepPage: MiddlewareFunction<Record<string, Outcome>> = async ({ request }, next) => {
  const outcomes = Object.values(await next())
  // After a form the router comes by once more to load nothing: what was said stays.
  if (outcomes.length > 0) setUnsent(null)
  for (const outcome of outcomes) {
    const reason = outcome.type === 'error' ? unsentReason(outcome.result) : null
    if (reason === null) continue
    if (request.method === 'GET') {
      outcome.result = data({ reason }, 503)
    } else {
      setUnsent(reason)
      outcome.type = 'data'
      outcome.result = data(null, 503)
    }
  }
}
