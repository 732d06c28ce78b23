/** The value of one cookie of a `Cookie` header, or undefined. */
export function readCookie(header: string | null, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const separator = pair.indexOf('=')
    if (separator > 0 && pair.slice(0, separator).trim() === name) return pair.slice(separator + 1).trim()
  }
  return undefined
}

type CookieOptions = {
  readonly secure: boolean
  /** Seconds to live; 0 removes the cookie; absent: until the browser closes. */
  readonly maxAge?: number
  readonly httpOnly?: boolean
}

/** A `Set-Cookie` header for the whole site, `SameSite=Lax`. The value must be plain: letters, digits, `-`, `_`, `.`. */
export function cookieHeader(name: string, value: string, { secure, maxAge, httpOnly = true }: CookieOptions): string {
  if (!/^[\w.-]*$/.test(value)) throw new Error(`The value of cookie ${name} needs plain characters only`)
  const parts = [`${name}=${value}`, 'Path=/', 'SameSite=Lax']
  if (httpOnly) parts.push('HttpOnly')
  if (secure) parts.push('Secure')
  if (maxAge !== undefined) parts.push(`Max-Age=${maxAge}`)
  return parts.join('; ')
}

/** Name of the session cookie: with https a `__Host-` cookie, which no other host of the domain can set or overwrite. */
export const sessionCookieName = (secure: boolean): string => (secure ? '__Host-zona' : 'zona')

/** Of a sign-in that is half done: proves that this browser knew the password, and is no session. */
export const stepCookieName = (secure: boolean): string => (secure ? '__Host-zona-langkah' : 'zona-langkah')

/** Ties a passkey's challenge to the browser that asked for it. */
export const passkeyCookieName = (secure: boolean): string => (secure ? '__Host-zona-kunci' : 'zona-kunci')

/** Ties a sign-in at an OpenID provider to the browser that began it. */
export const openIdCookieName = (secure: boolean): string => (secure ? '__Host-zona-penyedia' : 'zona-penyedia')
