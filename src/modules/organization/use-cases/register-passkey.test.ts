import { afterAll, describe, expect, it } from 'vitest'
import { relyingPartyOf } from '#platform/auth/passkeys.ts'
import { createThrottle } from '#platform/auth/throttle.ts'
import { openPool } from '#platform/db/pool.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { UNKNOWN_DEVICE } from '../core/device.ts'
import { aPasskey, type Lie } from '../testing/a-passkey.ts'
import { anOffice, type Office } from '../testing/an-office.ts'
import { PARTY, SITE, withPasskey } from '../testing/second-factors.ts'
import { beginPasskey } from './begin-passkey.ts'
import { findSession } from './find-session.ts'
import { getAccount } from './get-account.ts'
import { passFirstStep } from './pass-first-step.ts'
import { passSecondStepByPasskey } from './pass-second-step-by-passkey.ts'
import { registerPasskey } from './register-passkey.ts'
import { signInWithPasskey } from './sign-in-with-passkey.ts'

const database = await testDatabase()
const { db, addresses } = database
const ask = await asOwner(database)
const pool = openPool(addresses.app, { size: 3 })
afterAll(() => pool.end())
const throttle = createThrottle(pool)

const refused = { ok: false, error: { kind: 'refused' } }
const wrong = { ok: false, error: { kind: 'wrong' } }
const given = { name: 'Laptop kantor', fallback: 'Chrome' }
const whoIs = ({ actor, login, token }: Office) => ({ personId: actor.scope.personId, login, token })

const beginFor = (office: Office) =>
  beginPasskey(db, PARTY, { kind: 'register', personId: office.actor.scope.personId, name: 'N', login: office.login })

describe('registering a passkey', () => {
  it('keeps its name, its counter and whether it is copied', async () => {
    const office = await anOffice(db)
    await withPasskey(db, office, '  Laptop \n kantor ')
    const { factors } = await getAccount(db, office.actor.scope.personId, office.token)
    expect(factors).toMatchObject([{ kind: 'passkey', name: 'Laptop kantor', isBackedUp: true, lastUsedAt: null }])
    const [row] = await ask(
      'select sign_count, transports, may_be_backed_up, is_backed_up from identity.passkey limit 1',
    )
    expect(row).toEqual({ sign_count: '1', transports: ['internal'], may_be_backed_up: true, is_backed_up: true })
  })

  it('calls a nameless one after its browser', async () => {
    const office = await anOffice(db)
    await withPasskey(db, office, ' ')
    const { factors } = await getAccount(db, office.actor.scope.personId, office.token)
    expect(factors).toMatchObject([{ name: 'F' }])
  })

  const lies: [what: string, lie: Lie][] = [
    ['from another site', { origin: 'https://zona.contoh.go.id.evil.test' }],
    ['from the same host without https', { origin: 'http://zona.contoh.go.id' }],
    ['for another host', { host: 'evil.test' }],
    ['for another challenge', { challenge: 'AAAA' }],
    ['that is the answer to a sign-in', { type: 'webauthn.get' }],
    ['without finger, face or PIN', { unverified: true }],
  ]

  it.each(lies)('takes no key %s', async (_what, lie) => {
    const office = await anOffice(db)
    const { options, browserToken } = await beginFor(office)
    const answer = aPasskey(SITE).register(options, lie)
    expect(await registerPasskey(db, PARTY, whoIs(office), { ...given, browserToken, answer })).toEqual(refused)
  })

  it.each([null, undefined, {}, 'x', { id: 'x' }, { id: 'x', rawId: 'x', type: 'public-key', response: {} }])(
    'takes no nonsense (%#)',
    async (answer) => {
      const office = await anOffice(db)
      const { browserToken } = await beginFor(office)
      expect(await registerPasskey(db, PARTY, whoIs(office), { ...given, browserToken, answer })).toEqual(refused)
    },
  )

  it('takes a challenge once, in time, from its browser, and from its person', async () => {
    const [office, other] = [await anOffice(db), await anOffice(db)]
    const first = await beginFor(office)
    const register = (who: Office, browserToken: string, options = first.options) =>
      registerPasskey(db, PARTY, whoIs(who), { ...given, browserToken, answer: aPasskey(SITE).register(options) })
    expect((await register(office, first.browserToken)).ok).toBe(true)
    expect(await register(office, first.browserToken)).toEqual(refused)
    const second = await beginFor(office)
    expect(await register(office, 'x'.repeat(43), second.options)).toEqual(refused)
    expect(await register(other, second.browserToken, second.options)).toEqual(refused)
    const third = await beginFor(office)
    await ask(`update identity.passkey_challenge set expires_at = now() - interval '1 second'`)
    expect(await register(office, third.browserToken, third.options)).toEqual(refused)
  })

  it('takes no key that somebody has, and no more than the rules allow', async () => {
    const office = await anOffice(db)
    const key = await withPasskey(db, office)
    const known = { ok: false, error: { kind: 'known' } }
    const { options, browserToken } = await beginFor(office)
    const again = { ...given, browserToken, answer: key.register(options) }
    expect(await registerPasskey(db, PARTY, whoIs(office), again)).toEqual(known)
    await ask(
      `insert into identity.passkey (credential_id, person_id, public_key, sign_count, transports, may_be_backed_up, is_backed_up, name)
       select 'x' || n, $1, '', 0, '{}', false, false, 'x' from generate_series(1, 19) n`,
      [office.actor.scope.personId],
    )
    const full = await beginFor(office)
    const answer = aPasskey(SITE).register(full.options)
    expect(
      await registerPasskey(db, PARTY, whoIs(office), { ...given, browserToken: full.browserToken, answer }),
    ).toEqual(known)
  })

  it('adds nothing by a token that is no session of the person', async () => {
    const office = await anOffice(db)
    const other = await anOffice(db)
    const { options, browserToken } = await beginFor(office)
    const answer = aPasskey(SITE).register(options)
    const stolen = { ...whoIs(office), token: other.token }
    expect((await registerPasskey(db, PARTY, stolen, { ...given, browserToken, answer })).ok).toBe(false)
    expect((await getAccount(db, office.actor.scope.personId, office.token)).factors).toEqual([])
  })
})

describe('signing in with a passkey', () => {
  const attempt = (browserToken: string, answer: unknown) =>
    signInWithPasskey(db, throttle, PARTY, { browserToken, answer, address: '10.0.0.2', device: UNKNOWN_DEVICE })
  const begin = () => beginPasskey(db, PARTY, { kind: 'sign_in' })

  it('opens a session without a password', async () => {
    const office = await anOffice(db)
    const key = await withPasskey(db, office)
    const { options, browserToken } = await begin()
    const signed = await attempt(browserToken, key.use(options))
    if (!signed.ok) throw new Error(signed.error.kind)
    expect((await findSession(db, signed.value.token))?.personId).toBe(office.actor.scope.personId)
  })

  it('names no key beforehand: nobody learns who has one', async () => {
    await withPasskey(db, await anOffice(db))
    expect(JSON.stringify((await begin()).options)).not.toContain('allowCredentials')
  })

  const lies: [what: string, lie: Lie][] = [
    ['at another site', { origin: 'https://evil.test' }],
    ['for another host', { host: 'evil.test' }],
    ['without finger, face or PIN', { unverified: true }],
    ['with a counter that stands still', { counter: 1 }],
    ['for a challenge that was not asked', { challenge: 'AAAA' }],
    ['as if it were a registration', { type: 'webauthn.create' }],
    ['under the name of a key that nobody has', { id: 'AAAA' }],
  ]

  it.each(lies)('takes no signature %s', async (_what, lie) => {
    const key = await withPasskey(db, await anOffice(db))
    const { options, browserToken } = await begin()
    expect(await attempt(browserToken, key.use(options, lie))).toEqual(wrong)
  })

  it('does not take the signature of one key under the name of another', async () => {
    const [mine, other] = [await withPasskey(db, await anOffice(db)), await withPasskey(db, await anOffice(db))]
    const { options, browserToken } = await begin()
    expect(await attempt(browserToken, mine.use(options, { id: other.id }))).toEqual(wrong)
  })

  it('takes an answer once, and only from the browser that asked', async () => {
    const key = await withPasskey(db, await anOffice(db))
    const { options, browserToken } = await begin()
    const answer = key.use(options)
    const other = await begin()
    expect(await attempt(other.browserToken, answer)).toEqual(wrong)
    expect((await attempt(browserToken, answer)).ok).toBe(true)
    expect(await attempt(browserToken, answer)).toEqual(wrong)
  })

  it('takes no challenge that was made to register', async () => {
    const office = await anOffice(db)
    const key = await withPasskey(db, office)
    const { options, browserToken } = await beginFor(office)
    expect(await attempt(browserToken, key.use(options))).toEqual(wrong)
  })
})

describe('a passkey as the second step', () => {
  const halfOf = async (office: Office) => (await passFirstStep(db, office.actor.scope.personId, UNKNOWN_DEVICE)).token
  const beginStep = (office: Office) =>
    beginPasskey(db, PARTY, { kind: 'second_step', personId: office.actor.scope.personId })

  it('opens the session, and offers the keys of this person only', async () => {
    const [office, other] = [await anOffice(db), await anOffice(db)]
    const [key] = [await withPasskey(db, office), await withPasskey(db, other)]
    const { options, browserToken } = await beginStep(office)
    expect(options).toMatchObject({ allowCredentials: [{ id: key.id }] })
    const answer = key.use(options)
    const passed = await passSecondStepByPasskey(db, PARTY, await halfOf(office), { browserToken, answer })
    expect(passed.ok).toBe(true)
  })

  it('does not take the key of another person, even for their own challenge', async () => {
    const [office, other] = [await anOffice(db), await anOffice(db)]
    await withPasskey(db, office)
    const foreign = await withPasskey(db, other)
    const { options, browserToken } = await beginStep(office)
    const asked = { browserToken, answer: foreign.use(options) }
    expect(await passSecondStepByPasskey(db, PARTY, await halfOf(office), asked)).toEqual(wrong)
    const own = await beginStep(other)
    const stolen = { browserToken: own.browserToken, answer: foreign.use(own.options) }
    expect(await passSecondStepByPasskey(db, PARTY, await halfOf(office), stolen)).toEqual(wrong)
  })
})

describe('where passkeys work', () => {
  it.each([
    ['https://zona.contoh.go.id', 'zona.contoh.go.id'],
    ['http://localhost:3000', 'localhost'],
    ['https://localhost', 'localhost'],
  ])('%s: as %s', (origin, id) => {
    expect(relyingPartyOf(origin)).toEqual({ id, origin })
  })

  it.each([
    'http://zona.contoh.go.id',
    'http://192.168.1.10:3000',
    'https://192.168.1.10',
    'https://[::1]',
    'http://localhost.evil.test',
  ])('not at %s', (origin) => {
    expect(relyingPartyOf(origin)).toBeNull()
  })
})
