/** A path of this site to go on to, or the home page: an address given by a link must not lead to another site. */
export function safeReturn(value: unknown): string {
  if (typeof value !== 'string' || !/^\/(?![/\\])/.test(value)) return '/'
  const base = 'http://zona.invalid'
  const url = URL.canParse(value, base) ? new URL(value, base) : null
  return url?.origin === base ? url.pathname + url.search + url.hash : '/'
}
