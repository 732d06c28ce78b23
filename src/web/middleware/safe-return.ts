const HOME = '/'

/** Browsers read a path that begins with two slashes (or backslashes) as the name of another site. */
const leadsElsewhere = (path: string): boolean => !/^\/(?![/\\])/.test(path)

/** A path of this site to go on to, or the home page: an address given by a link must not lead to another site. */
export function safeReturn(value: unknown): string {
  if (typeof value !== 'string' || leadsElsewhere(value)) return HOME
  const base = 'http://zona.invalid'
  const url = URL.canParse(value, base) ? new URL(value, base) : null
  // Parsing takes out dots and tabs, so "/.//evil.test" only now shows what it is.
  return url?.origin === base && !leadsElsewhere(url.pathname) ? url.pathname + url.search + url.hash : HOME
}
