/** Whether an address or a host name means this machine itself: `localhost`, 127.0.0.0/8, `::1`, also written as `[::1]`. */
export const isLoopback = (host: string): boolean => /^(localhost|(::ffff:)?127(\.\d{1,3}){3}|::1|\[::1\])$/i.test(host)

/** What proxies say of a request that they pass on. */
const forwarding = ['forwarded', 'via', 'x-real-ip', 'x-client-ip', 'cf-connecting-ip', 'true-client-ip'] as const

const isForwarding = (name: string): boolean =>
  name.startsWith('x-forwarded') || (forwarding as readonly string[]).includes(name)

export type Origin = { readonly headers: Headers; readonly socketAddress: string }

/**
 * Whether a request was made on this machine, by somebody who typed an address of this machine: nobody passed it on, and no
 * other name that leads here was used (a page of another site may have its name point to 127.0.0.1).
 */
export function isFromThisMachine({ headers, socketAddress }: Origin): boolean {
  const host = (headers.get('host') ?? '').replace(/:\d+$/, '')
  return isLoopback(socketAddress) && isLoopback(host) && ![...headers.keys()].some(isForwarding)
}
