import type { Answer } from '../fixtures/ask.ts'

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** The whole answer without what differs from request to request: ids (the request's and those of the address) and the nonce. */
export const fingerprint = ({ status, headers, body, location }: Answer) => ({
  status,
  location: location?.replace(UUID, '<id>') ?? null,
  type: headers.get('content-type'),
  cache: headers.get('cache-control'),
  cookies: headers.getSetCookie(),
  body: withoutNonce(body, headers).replace(UUID, '<id>'),
})

const withoutNonce = (body: string, headers: Headers): string => {
  const nonce = /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1]
  return nonce === undefined ? body : body.replaceAll(nonce, '<nonce>')
}

/** What a person sees of a page: its title and its markup without scripts, links to files and the way back. */
export const visible = ({ status, body }: Answer) => ({
  status,
  title: /<title[^>]*>([^<]*)<\/title>/.exec(body)?.[1] ?? null,
  page: body
    .replace(/<script\b[\s\S]*?<\/script>/g, '')
    .replace(/<link\b[^>]*>/g, '')
    .replace(/<input type="hidden" name="lanjut"[^>]*>/g, '')
    .replace(/<!--[\s\S]*?-->/g, ''),
})
