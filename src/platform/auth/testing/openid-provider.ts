import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Adapter, type AdapterPayload, Provider } from 'oidc-provider'

/** The person at the provider: whoever comes is this one at once, without a page. */
export type ProviderPerson = {
  readonly subject: string
  readonly claims?: Readonly<Record<string, string | number | boolean>>
  readonly amr?: readonly string[]
  /** Says no instead of signing in. */
  readonly refuses?: boolean
}

export type TestProvider = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  person: ProviderPerson
  /** Signs with another key from now on, and knows the old one no more. */
  rotateKey(): void
  /** Whether it publishes keys with which it does not sign. */
  publishesWrongKeys: boolean
  close(): Promise<void>
  /** At the same address as before. */
  reopen(): Promise<void>
}

const clientId = 'zona'
const clientSecret = 'rahasia-penyedia'

/** What the provider remembers, outlasting a change of keys. */
const memoryFor = () => {
  const kept = new Map<string, AdapterPayload>()
  const find = async (matches: (payload: AdapterPayload) => boolean) => [...kept.values()].find(matches)
  return (kind: string): Adapter => ({
    upsert: async (id, payload) => void kept.set(`${kind} ${id}`, payload),
    find: async (id) => kept.get(`${kind} ${id}`),
    findByUid: (uid) => find((payload) => payload.uid === uid),
    findByUserCode: (code) => find((payload) => payload.userCode === code),
    consume: async (id) => {
      const payload = kept.get(`${kind} ${id}`)
      if (payload) payload.consumed = Math.floor(Date.now() / 1000)
    },
    destroy: async (id) => void kept.delete(`${kind} ${id}`),
    revokeByGrantId: async (grantId) => {
      for (const [id, payload] of kept) if (payload.grantId === grantId) kept.delete(id)
    },
  })
}

const newKey = () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig' }
}

/** A real OpenID provider on this machine, for a client that comes back to `redirectUri`. */
export async function startOpenIdProvider(redirectUri: string, person: ProviderPerson): Promise<TestProvider> {
  const server = createServer((request, response) => void answer(request, response))
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  }
  await listen(0)
  const { port } = server.address() as AddressInfo
  const issuer = `http://localhost:${port}`
  const adapter = memoryFor()
  const shelf = { person, provider: newProvider(), publishesWrongKeys: false }

  function newProvider(): Provider {
    const provider: Provider = new Provider(issuer, {
      adapter,
      clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
      jwks: { keys: [newKey()] },
      cookies: { keys: ['for tests'] },
      pkce: { required: () => true },
      claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['nip'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Interaction: 600, Session: 1, Grant: 600 },
      findAccount: (_context, subject) => ({
        accountId: subject,
        claims: async () => ({ sub: subject, ...shelf.person.claims }),
      }),
      async loadExistingGrant({ oidc }) {
        const { client, session } = oidc
        if (!client || !session?.accountId) return undefined
        const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
        grant.addOIDCScope('openid email profile')
        await grant.save()
        return grant
      },
    })
    provider.on('server_error', () => undefined)
    return provider
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { provider } = shelf
    if (shelf.publishesWrongKeys && request.url === '/jwks') {
      const { d, p, q, dp, dq, qi, ...shown } = newKey()
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ keys: [shown] }))
      return
    }
    if (!request.url?.startsWith('/interaction/')) return provider.callback()(request, response)
    const { subject, amr, refuses } = shelf.person
    const login = { accountId: subject, ...(amr && { amr: [...amr] }), remember: false }
    const result = refuses ? { error: 'access_denied' } : { login }
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
  }

  return {
    issuer,
    clientId,
    clientSecret,
    get person() {
      return shelf.person
    },
    set person(next) {
      shelf.person = next
    },
    get publishesWrongKeys() {
      return shelf.publishesWrongKeys
    },
    set publishesWrongKeys(wrong) {
      shelf.publishesWrongKeys = wrong
    },
    rotateKey() {
      shelf.provider = newProvider()
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
    reopen: () => listen(port),
  }
}

/** A browser without pages: follows the provider's redirects with its cookies until they lead away from it. */
export async function walkThrough(start: URL, provider: TestProvider): Promise<URL> {
  const cookies = new Map<string, string>()
  let next = start
  for (let step = 0; step < 10 && next.origin === provider.issuer; step++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answered = await fetch(next, { redirect: 'manual', headers: { cookie } })
    for (const line of answered.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    const location = answered.headers.get('location')
    if (location === null) throw new Error(`the provider answered ${answered.status}: ${await answered.text()}`)
    next = new URL(location, next)
  }
  return next
}
