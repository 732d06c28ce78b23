import { data } from 'react-router'
import { beginPasskey, beginPasskeySignIn } from '#modules/organization/index.ts'
import { type RelyingParty, relyingPartyOf } from '#platform/auth/passkeys.ts'
import type { Throttle } from '#platform/auth/throttle.ts'
import type { Client } from '#platform/http/client.ts'
import { cookieHeader, passkeyCookieName, readCookie } from '#platform/http/cookies.ts'

type Db = Parameters<typeof beginPasskey>[0]
type Challenge = Awaited<ReturnType<typeof beginPasskey>>

/** The site as passkeys know it; null where they cannot work: without https, at a bare address, or under another name than BASE_URL. */
export const passkeySite = ({ origin, site }: Client): RelyingParty | null =>
  origin === site ? relyingPartyOf(site) : null

/** What the browser's script asked for: options of a passkey, and the cookie that ties them to this browser. */
export async function answerOptions(client: Client, ...asked: Parameters<typeof beginPasskey>) {
  return optionsAnswer(client, await beginPasskey(...asked))
}

/** The same for somebody of whom nothing is known yet; without options when the address has asked too often. */
export async function answerSignInOptions(client: Client, db: Db, throttle: Throttle, party: RelyingParty) {
  const begun = await beginPasskeySignIn(db, throttle, party, client.address)
  return begun.ok ? optionsAnswer(client, begun.value) : data({ options: null }, 429)
}

function optionsAnswer({ secure }: Client, { options, browserToken, seconds }: Challenge) {
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
