import { networkOf } from './network-of.ts'

export type Client = {
  /** Address of the person's device (of IPv6 its network) as far as it can be trusted; only for throttling, never logged. */
  readonly address: string
  /** Scheme and host under which the person sees this site: `https://zona.example.go.id`. */
  readonly origin: string
  /** The same as configured (BASE_URL), else `origin`: for what is bound to the site and not to what a browser says. */
  readonly site: string
  readonly secure: boolean
}

type ClientOptions = {
  readonly headers: Headers
  readonly socketAddress: string
  readonly baseUrl: string | undefined
  readonly trustProxy: boolean
}

const last = (list: string | null): string | undefined => list?.split(',').at(-1)?.trim() || undefined

/**
 * Who asks, and under which address. Forwarded headers are believed only behind a proxy that we were told about
 * (`TRUST_PROXY`), and of a list only the entry that this proxy itself appended: earlier ones can be forged by anyone.
 */
export function clientOf({ headers, socketAddress, baseUrl, trustProxy }: ClientOptions): Client {
  const forwarded = trustProxy ? headers : new Headers()
  const base = baseUrl === undefined ? undefined : new URL(baseUrl)
  const scheme = last(forwarded.get('x-forwarded-proto')) ?? base?.protocol.replace(':', '') ?? 'http'
  const host = last(forwarded.get('x-forwarded-host')) ?? headers.get('host') ?? base?.host ?? 'localhost'
  const origin = `${scheme}://${host}`
  return {
    address: networkOf(last(forwarded.get('x-forwarded-for')) ?? socketAddress),
    origin,
    site: base?.origin ?? origin,
    secure: scheme === 'https',
  }
}
