const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\.data)?$/i
const LONGEST_WORD = 40
const LOOKS_RANDOM = /^(?=.*\d)(?=.*[a-z])[\w-]{16,}$/i

/**
 * The path of an address as it may stand in a log: without the query (search words, names), and with every part that
 * could be a secret (one-time links) replaced. Identifiers of records stay: they say what was asked and name nobody.
 */
export const loggablePath = (path: string): string =>
  path
    .split('/')
    .map((part) => (!UUID.test(part) && (part.length > LONGEST_WORD || LOOKS_RANDOM.test(part)) ? '*' : part))
    .join('/')
