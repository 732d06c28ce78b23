/**
 * What a browser keeps while its person signs in at a provider: a random token, when that began and the page to go on to. Everything
 * that travels is made from the whole of it, so that none of the three can be changed on the way.
 */
export type OpenIdSecret = {
  readonly token: string
  /** Milliseconds since 1970. */
  readonly begunAt: number
  /** A path of this site. */
  readonly next: string
}

const LONGEST_PAGE = 1_500
const HOME = '/'

const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[^A-Za-z0-9-]/g, (sign) => `_${sign.charCodeAt(0).toString(16)}`)

const decoded = (text: string): string =>
  decodeURIComponent(
    text.replace(/_([0-9a-f]{2})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  )

/** In signs that a cookie may hold. A page with an address too long for one is forgotten. */
export const writeOpenIdSecret = ({ token, begunAt, next }: OpenIdSecret): string => {
  const page = encoded(next)
  return `${token}.${begunAt}.${page.length > LONGEST_PAGE ? '' : page}`
}

/** Null for what writeOpenIdSecret did not make. */
export const readOpenIdSecret = (text: string): OpenIdSecret | null => {
  const [, token, begunAt, page] = /^([\w-]{43})\.(\d{1,15})\.([\w-]*)$/.exec(text) ?? []
  if (token === undefined || begunAt === undefined || page === undefined) return null
  try {
    return { token, begunAt: Number(begunAt), next: decoded(page) || HOME }
  } catch {
    return null
  }
}
