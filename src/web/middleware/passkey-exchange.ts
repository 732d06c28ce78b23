import { data } from 'react-router'
import { beginPasskey } from '#modules/organization/index.ts'
import { type RelyingParty, relyingPartyOf } from '#platform/auth/passkeys.ts'
import type { Client } from '#platform/http/client.ts'
import { cookieHeader, passkeyCookieName, readCookie } from '#platform/http/cookies.ts'

/** The site as passkeys know it; null where they cannot work: without https, at a bare address, or under another name than BASE_URL. */
export const passkeySite = ({ origin, site }: Client): RelyingParty | null =>
  origin === site ? relyingPartyOf(site) : null

/** What the browser's script asked for: options of a passkey, and the cookie that ties them to this browser. */
export async function answerOptions(client: Client, ...[db, party, purpose]: Parameters<typeof beginPasskey>) {
  const { options, browserToken, seconds } = await beginPasskey(db, party, purpose)
  const { secure } = client
  const cookie = cookieHeader(passkeyCookieName(secure), browserToken, { secure, maxAge: seconds })
  return data({ options }, { headers: { 'Set-Cookie': cookie } })
}

/** The passkey's answer in a form (`answer`, JSON), with the token of the browser that asked. */
export function readAnswer(request: Request, form: FormData, { secure }: Client) {
  const browserToken = readCookie(request.headers.get('cookie'), passkeyCookieName(secure)) ?? ''
  try {
    const answer: unknown = JSON.parse(String(form.get('answer') ?? ''))
    return { browserToken, answer }
  } catch {
    return { browserToken, answer: null }
  }
}
