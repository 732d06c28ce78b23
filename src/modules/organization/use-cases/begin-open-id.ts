import type { OpenId } from '#platform/auth/openid.ts'
import { newToken } from '#platform/auth/token.ts'
import { machineTime } from '#platform/clock/index.ts'
import { writeOpenIdSecret } from '../core/openid-secret.ts'

/** `secret` goes to the browser as a cookie and comes back with the answer. */
export type BegunOpenId = { readonly url: string; readonly secret: string }

/** Where the browser goes to sign in at the provider; null when that is away. Nothing is kept on this side. */
export const beginOpenId = async (openId: OpenId, next: string): Promise<BegunOpenId | null> => {
  const secret = writeOpenIdSecret({ token: newToken(), begunAt: machineTime().getTime(), next })
  const url = await openId.begin(secret)
  return url && { url: url.href, secret }
}
