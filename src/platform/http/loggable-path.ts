/** Ids of records say what was asked and name nobody; a year or a month neither. */
const HARMLESS = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}(?:-\d{2})?)$/i

/**
 * The path of an address as it may stand in a log: the words of its pattern and ids of records. Whatever else is there (a one-time
 * link, a name that somebody typed) becomes `*`, and the query is never part of it.
 * @param pattern the route of the address, such as `/unit/:unitId`; one that ends in `*` stands for itself
 */
export function loggablePath(path: string, pattern: string): string {
  if (pattern.endsWith('*')) return pattern
  const isData = path.endsWith('.data')
  const given = (isData ? path.slice(0, -'.data'.length) : path).split('/').filter(Boolean)
  const parts = pattern
    .split('/')
    .filter(Boolean)
    .map((word, index) => {
      const part = given[index] ?? ''
      return word.startsWith(':') ? kept(part) : word
    })
  return `/${parts.join('/')}${isData ? '.data' : ''}`
}

const kept = (part: string): string => (HARMLESS.test(part) ? part : '*')
