const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Methods that ask and change nothing. */
export const isSafe = (method: string): boolean => SAFE_METHODS.has(method)

/**
 * Whether a request may change something: it must come from a page of this very site. Browsers say so in
 * `Sec-Fetch-Site` on https and localhost; elsewhere (an office network without https) `Origin` decides. A request with
 * neither is not from a page. Together with `SameSite=Lax` cookies this is the whole defence against forged requests.
 */
export function mayChange(method: string, headers: Headers, origins: readonly (string | undefined)[]): boolean {
  if (isSafe(method)) return true
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = headers.get('origin')
  return origin !== null && origins.includes(origin)
}
