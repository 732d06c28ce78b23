import { createHash, timingSafeEqual } from 'node:crypto'
import { isFromThisMachine } from '#platform/http/loopback.ts'

type Asked = { readonly headers: Headers; readonly socketAddress: string }

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/**
 * Whether somebody may read the metrics: who sends the token; where none is set, programs on this machine that ask directly and not
 * through a proxy.
 */
export function mayReadMetrics({ headers, socketAddress }: Asked, token: string | undefined): boolean {
  if (token === undefined) return isFromThisMachine({ headers, socketAddress })
  const given = /^Bearer (.+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  return given !== undefined && timingSafeEqual(digest(given), digest(token))
}
