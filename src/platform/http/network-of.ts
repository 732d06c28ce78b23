import { isIPv6 } from 'node:net'

const GROUPS = 8
/** What one customer of a provider is given at least (RIPE-690): 64 of the 128 bits choose among addresses of one's own. */
const NETWORK_GROUPS = 4

/**
 * Under which name tries from an address are counted. Of IPv6 that is the network: whoever has one has more addresses than
 * anybody could count. An IPv4 address in its IPv6 form is the same address.
 */
export const networkOf = (address: string): string => {
  const bare = address.replace(/%.*$/, '')
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(bare)?.[1]
  if (mapped !== undefined) return mapped
  if (!isIPv6(bare)) return address
  const [head = '', tail] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split('::')
  const before = head.split(':').filter(Boolean)
  const after = (tail ?? '').split(':').filter(Boolean)
  const zeros = tail === undefined ? [] : Array<string>(GROUPS - before.length - after.length).fill('0')
  return `${[...before, ...zeros, ...after].slice(0, NETWORK_GROUPS).join(':')}::/64`
}
