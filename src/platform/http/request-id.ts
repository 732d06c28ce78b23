import { randomUUID } from 'node:crypto'

/** Words of hexadecimal digits and hyphens, as proxies make them; nothing that a person could be named in. */
const wellFormed = /^[0-9a-f][0-9a-f-]{14,62}[0-9a-f]$/i

/**
 * The number under which a request stands in the log, on its failure page and in the header of its answer: that of the proxy
 * in front, so that both logs speak of the same, else a new one. A stranger's own number is not taken over.
 */
export function requestIdOf(headers: Headers, trustProxy: boolean): string {
  const given = trustProxy ? headers.get('x-request-id') : null
  return given !== null && wellFormed.test(given) ? given : randomUUID()
}
