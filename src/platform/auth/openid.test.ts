import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { createLog } from '#platform/log/index.ts'
import { type OpenId, openOpenId } from './openid.ts'
import { type ProviderPerson, startOpenIdProvider, walkThrough } from './testing/openid-provider.ts'

const baseUrl = 'http://localhost:3000'
const siti: ProviderPerson = { subject: 'siti-1', claims: { email: 'siti@contoh.go.id', email_verified: true } }
const provider = await startOpenIdProvider(`${baseUrl}/masuk/oidc/kembali`, siti)
afterAll(() => provider.close())

const log = createLog('silent')
const open = (given: Partial<Parameters<typeof openOpenId>[0]> = {}): OpenId => {
  const { issuer, clientId, clientSecret } = provider
  const config = {
    issuer,
    clientId,
    clientSecret,
    label: 'SSO Kota',
    scope: 'openid email profile',
    nipClaim: undefined,
    baseUrl,
  }
  return openOpenId({ ...config, ...given }, log)
}
const openId = open()
let secrets = 0
const aSecret = () => `rahasia peramban ${secrets++}`

/** From the button to the way back. */
const queryFor = async (secret: string, by = openId): Promise<string> => {
  const start = await by.begin(secret)
  if (!start) throw new Error('the provider is away')
  return (await walkThrough(start, provider)).search
}
const signIn = async (by = openId) => {
  const secret = aSecret()
  return by.finish(secret, await queryFor(secret, by))
}

beforeEach(() => {
  provider.person = siti
})

describe('openOpenId', () => {
  it('asks with a code, PKCE, state and nonce, and tells no secret', async () => {
    const secret = aSecret()
    const url = await openId.begin(secret)
    const asked = Object.fromEntries(url?.searchParams ?? [])
    expect(asked).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${baseUrl}/masuk/oidc/kembali`,
      scope: 'openid email profile',
    })
    expect(new Set([asked.state, asked.nonce, asked.code_challenge]).size).toBe(3)
    expect(url?.href).not.toContain(encodeURIComponent(secret))
    expect(url?.href).not.toContain(provider.clientSecret)
    expect(openId.isAnswerTo(secret, `?state=${asked.state}`)).toBe(true)
    expect(openId.isAnswerTo(aSecret(), `?state=${asked.state}`)).toBe(false)
    expect(openId.isAnswerTo(secret, '')).toBe(false)
  })

  it('learns who is there', async () => {
    expect(await signIn()).toEqual({
      ok: true,
      value: {
        issuer: provider.issuer,
        subject: 'siti-1',
        verifiedEmail: 'siti@contoh.go.id',
        nip: null,
        isMultiFactor: false,
      },
    })
  })

  it.each([
    ['says nothing of it', {}],
    ['says no', { email_verified: false }],
    ['says it in a word', { email_verified: 'true' }],
  ])('believes in no address for which the provider %s', async (_how, claims) => {
    provider.person = { subject: 'siti-1', claims: { email: 'siti@contoh.go.id', ...claims } }
    expect(await signIn()).toMatchObject({ ok: true, value: { verifiedEmail: null } })
  })

  it('counts more than one factor where the provider says so', async () => {
    provider.person = { ...siti, amr: ['pwd', 'mfa'] }
    expect(await signIn()).toMatchObject({ ok: true, value: { isMultiFactor: true } })
    provider.person = { ...siti, amr: ['pwd', 'otp'] }
    expect(await signIn()).toMatchObject({ ok: true, value: { isMultiFactor: false } })
  })

  it('reads the NIP from the claim that is configured', async () => {
    provider.person = { subject: 'siti-1', claims: { nip: '198609262015051001' } }
    expect(await signIn(open({ nipClaim: 'nip' }))).toMatchObject({ ok: true, value: { nip: '198609262015051001' } })
    expect(await signIn()).toMatchObject({ ok: true, value: { nip: null } })
  })

  it('takes a code once', async () => {
    const secret = aSecret()
    const query = await queryFor(secret)
    expect((await openId.finish(secret, query)).ok).toBe(true)
    expect(await openId.finish(secret, query)).toEqual({ ok: false, error: 'invalid' })
  })

  it('takes no answer of another browser, no forged state and no code of somebody else', async () => {
    const [mine, other] = [aSecret(), aSecret()]
    const [query, foreign] = [await queryFor(mine), await queryFor(other)]
    expect(await openId.finish(other, query)).toEqual({ ok: false, error: 'invalid' })
    const swapped = new URLSearchParams(query)
    swapped.set('code', new URLSearchParams(foreign).get('code') ?? '')
    expect(await openId.finish(mine, `?${swapped}`)).toEqual({ ok: false, error: 'invalid' })
    for (const nonsense of ['', '?', '?code=x', '?error=x&state=y', '?state=%00', '?code=a&code=b']) {
      expect(await openId.finish(aSecret(), nonsense)).toMatchObject({ ok: false })
    }
  })

  it('says so when the person cancels', async () => {
    provider.person = { ...siti, refuses: true }
    expect(await signIn()).toEqual({ ok: false, error: 'cancelled' })
  })

  it('goes on with a key that the provider changed a moment ago', async () => {
    expect((await signIn()).ok).toBe(true)
    provider.rotateKey()
    expect((await signIn()).ok).toBe(true)
  })

  it('refuses a token signed with a key that the provider does not publish', async () => {
    provider.publishesWrongKeys = true
    expect(await signIn()).toEqual({ ok: false, error: 'invalid' })
    provider.publishesWrongKeys = false
    expect((await signIn()).ok).toBe(true)
  })

  it('needs the right secret', async () => {
    expect(await signIn(open({ clientSecret: 'salah' }))).toEqual({ ok: false, error: 'invalid' })
  })

  it('waits for a provider that is away and goes on when it is back', async () => {
    const fresh = open()
    await provider.close()
    expect(await fresh.begin(aSecret())).toBeNull()
    await provider.reopen()
    const secret = aSecret()
    const query = await queryFor(secret, fresh)
    await provider.close()
    expect(await fresh.finish(secret, query)).toEqual({ ok: false, error: 'away' })
    await provider.reopen()
    expect((await signIn(fresh)).ok).toBe(true)
  })
})
