import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { openOpenId } from '#platform/auth/openid.ts'
import { type ProviderPerson, startOpenIdProvider, walkThrough } from '#platform/auth/testing/openid-provider.ts'
import { createThrottle } from '#platform/auth/throttle.ts'
import { openPool } from '#platform/db/pool.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { createLog } from '#platform/log/index.ts'
import { UNKNOWN_DEVICE } from '../core/device.ts'
import { writeOpenIdSecret } from '../core/openid-secret.ts'
import { signInRulesAt } from '../formats/sign-in-rules.ts'
import { anAgency, anInvitedPerson } from '../testing/an-administrator.ts'
import { aColleague, anOffice } from '../testing/an-office.ts'
import { beginOpenId } from './begin-open-id.ts'
import { findSession } from './find-session.ts'
import { finishOpenId } from './finish-open-id.ts'
import { listPeople } from './list-people.ts'
import { signOut } from './sign-out.ts'
import { unbindExternalIdentity } from './unbind-external-identity.ts'

const database = await testDatabase({ poolSize: 8 })
const { db, addresses } = database
const ask = await asOwner(database)
const pool = openPool(addresses.app, { size: 4 })
afterAll(() => pool.end())
const throttle = createThrottle(pool)

const baseUrl = 'http://localhost:3000'
const nobody: ProviderPerson = { subject: 'nobody' }
const provider = await startOpenIdProvider(`${baseUrl}/masuk/oidc/kembali`, nobody)
afterAll(() => provider.close())
const { issuer, clientId, clientSecret } = provider
const settings = { issuer, clientId, clientSecret, label: 'SSO', scope: 'openid email profile', baseUrl }
const byEmail = openOpenId({ ...settings, nipClaim: undefined }, createLog('silent'))
const byNip = openOpenId({ ...settings, nipClaim: 'nip' }, createLog('silent'))

const { office, admin } = await anAgency(db)
let addressesUsed = 0
beforeEach(() => {
  provider.person = nobody
  addressesUsed += 1
})

const begin = async (openId = byEmail, next = '/unit/1?halaman=2') => {
  const begun = await beginOpenId(openId, next)
  if (!begun) throw new Error('the provider is away')
  return { secret: begun.secret, query: (await walkThrough(new URL(begun.url), provider)).search }
}
const finish = (answer: { secret: string | undefined; query: string }, openId = byEmail) =>
  finishOpenId(db, throttle, openId, { ...answer, address: `10.3.0.${addressesUsed}`, device: UNKNOWN_DEVICE })
const signIn = async (person: ProviderPerson, openId = byEmail) => {
  provider.person = person
  return finish(await begin(openId), openId)
}
const verified = (email: string, subject: string = randomUUID()): ProviderPerson => ({
  subject,
  claims: { email, email_verified: true },
})
const refused = (kind: string, next?: string) => ({ ok: false, error: { kind, ...(next && { next }) } })
const counts = async () => {
  const [row] = await ask(`select (select count(*)::int from identity.person) as people,
    (select count(*)::int from identity.external_identity) as bound, (select count(*)::int from identity.session) as sessions`)
  return row
}

describe('the first sign-in at the provider', () => {
  it('binds to the person with that verified address, and goes on to the page that was asked for', async () => {
    const person = await aColleague(db, office, { login: 'siti@contoh.go.id' })
    const signed = await signIn(verified('Siti@Contoh.go.id'))
    if (!signed.ok) throw new Error(signed.error.kind)
    expect(signed.value).toMatchObject({ next: '/unit/1?halaman=2', entry: { kind: 'session' } })
    const session = await findSession(db, signed.value.entry.token)
    expect(session?.personId).toBe(person.actor.scope.personId)
    await signOut(db, signed.value.entry.token)
    expect(await findSession(db, signed.value.entry.token)).toBeNull()
    const entries = await ask<{ action: string }>('select action from audit.entry where subject_id = $1', [
      person.actor.scope.personId,
    ])
    expect(entries.map(({ action }) => action)).toEqual(['organization.external_identity.bound'])
  })

  it('lets somebody in who was invited and has no password, and then waits for them no more', async () => {
    const unit = { unitId: office.actor.unitId, login: 'baru@contoh.go.id' }
    const personId = await anInvitedPerson(db, admin, unit)
    const state = async () => {
      const query = { search: 'baru', unitId: null, state: null, afterPersonId: null }
      const listed = await listPeople(db, admin.actor, query)
      return (
        listed.ok && [
          listed.value.people.find((person) => person.personId === personId)?.state,
          listed.value.counts.invited,
        ]
      )
    }
    expect(await state()).toEqual(['invited', 1])
    expect(await signIn(verified('baru@contoh.go.id'))).toMatchObject({
      ok: true,
      value: { entry: { kind: 'session' } },
    })
    expect(await state()).toEqual(['active', 0])
  })

  it('binds nobody to an address that only looks like theirs, nor to a number in place of an address', async () => {
    const nip = '198609262015051002'
    await aColleague(db, office, { login: 'kartika@contoh.go.id' })
    await anInvitedPerson(db, admin, { unitId: office.actor.unitId, nip })
    const before = await counts()
    for (const address of ['\uff4bartika@contoh.go.id', '\u212aartika@contoh.go.id', nip]) {
      expect(await signIn(verified(address))).toEqual(refused('unverified', '/unit/1?halaman=2'))
    }
    expect(await counts()).toEqual(before)
  })

  it('finds people by NIP where a claim for it is set, however it is written, and then not by address', async () => {
    const nip = '198609262015051001'
    const login = 'bernip@contoh.go.id'
    await anInvitedPerson(db, admin, { unitId: office.actor.unitId, login, nip })
    expect(await signIn({ subject: 'nip-1', claims: { nip: '19860926 201505 1 001' } }, byNip)).toMatchObject({
      ok: true,
    })
    expect(await signIn(verified(login), byNip)).toMatchObject(refused('unverified'))
  })

  it('makes no account: unknown people, unverified addresses and people who have left stay outside', async () => {
    const gone = await aColleague(db, office, { login: 'pergi@contoh.go.id' })
    await ask('delete from identity.membership where person_id = $1', [gone.actor.scope.personId])
    await aColleague(db, office, { login: 'ada@contoh.go.id' })
    const before = await counts()
    expect(await signIn(verified('tidak.ada@contoh.go.id'))).toMatchObject(refused('unknown'))
    expect(await signIn(verified('pergi@contoh.go.id'))).toMatchObject(refused('unknown'))
    const unverified = { subject: 'x', claims: { email: 'ada@contoh.go.id', email_verified: false } }
    expect(await signIn(unverified)).toMatchObject(refused('unverified'))
    expect(await signIn({ subject: 'y' })).toMatchObject(refused('unverified'))
    expect(await counts()).toEqual(before)
  })
})

describe('an identity that is bound', () => {
  it('is found by its subject alone, whatever address the provider tells by now', async () => {
    const person = await aColleague(db, office, { login: 'tetap@contoh.go.id' })
    await aColleague(db, office, { login: 'orang.lain@contoh.go.id' })
    await signIn(verified('tetap@contoh.go.id', 'tetap'))
    const again = await signIn(verified('orang.lain@contoh.go.id', 'tetap'))
    const session = again.ok ? await findSession(db, again.value.entry.token) : null
    expect(session?.personId).toBe(person.actor.scope.personId)
    expect(await signIn({ subject: 'tetap' })).toMatchObject({ ok: true })
  })

  it('keeps out a second subject that claims the same person, until an administrator unbinds', async () => {
    const person = await aColleague(db, office, { login: 'dua@contoh.go.id' })
    await signIn(verified('dua@contoh.go.id', 'first'))
    expect(await signIn(verified('dua@contoh.go.id', 'second'))).toMatchObject(refused('taken'))
    const { personId } = person.actor.scope
    expect(await unbindExternalIdentity(db, office.actor, personId)).toMatchObject(refused('forbidden'))
    expect(await unbindExternalIdentity(db, admin.actor, personId)).toEqual({ ok: true, value: null })
    expect(await signIn(verified('dua@contoh.go.id', 'second'))).toMatchObject({ ok: true })
    expect(await signIn(verified('dua@contoh.go.id', 'first'))).toMatchObject(refused('taken'))
  })

  it('is unbound by no administrator of another agency', async () => {
    const abroad = await anAgency(db)
    const { personId } = office.actor.scope
    expect(await unbindExternalIdentity(db, abroad.admin.actor, personId)).toMatchObject(refused('notFound'))
  })

  it('opens nothing any more when its person has left', async () => {
    const person = await aColleague(db, office, { login: 'nanti.pergi@contoh.go.id' })
    await signIn(verified('nanti.pergi@contoh.go.id', 'leaver'))
    await ask('delete from identity.membership where person_id = $1', [person.actor.scope.personId])
    expect(await signIn(verified('nanti.pergi@contoh.go.id', 'leaver'))).toMatchObject(refused('unknown'))
  })

  it('of another agency signs in there', async () => {
    const abroad = await anOffice(db, { login: 'jauh@contoh.go.id' })
    const signed = await signIn(verified('jauh@contoh.go.id'))
    const session = signed.ok ? await findSession(db, signed.value.entry.token) : null
    expect(session?.memberships.map(({ unitId }) => unitId)).toEqual([abroad.actor.unitId])
  })
})

describe('the second factor', () => {
  it('is asked for by us unless the provider asked for more than one', async () => {
    const boss = await anAgency(db)
    const person = await aColleague(db, boss.office, { login: 'dua.faktor@contoh.go.id' })
    await ask(`insert into organization.second_factor_role (agency_id, role) values ($1, 'team_member')`, [
      person.actor.scope.agencyId,
    ])
    const who = verified('dua.faktor@contoh.go.id', 'mfa')
    expect(await signIn(who)).toMatchObject({ ok: true, value: { entry: { kind: 'enrolment' } } })
    const strong = await signIn({ ...who, amr: ['pwd', 'otp', 'mfa'] })
    expect(strong).toMatchObject({ ok: true, value: { entry: { kind: 'session' } } })
    expect(strong.ok && (await findSession(db, strong.value.entry.token))).not.toBeNull()
  })
})

describe('an answer', () => {
  it('is taken once, even by two at the same moment', async () => {
    await aColleague(db, office, { login: 'sekali@contoh.go.id' })
    provider.person = verified('sekali@contoh.go.id')
    const answer = await begin()
    const both = await Promise.all([finish(answer), finish(answer)])
    expect(both.filter((each) => each.ok)).toHaveLength(1)
    expect(await finish(answer)).toMatchObject(refused('invalid'))
  })

  it('is refused from another browser, with a forged state, or much later, and the sign-in under way stays good', async () => {
    await aColleague(db, office, { login: 'utuh@contoh.go.id' })
    provider.person = verified('utuh@contoh.go.id')
    const mine = await begin()
    const other = await begin()
    expect(await finish({ secret: undefined, query: mine.query })).toMatchObject(refused('invalid'))
    expect(await finish({ secret: other.secret, query: mine.query })).toMatchObject(refused('invalid'))
    expect(await finish({ secret: mine.secret, query: '?code=x&state=forged' })).toMatchObject(refused('invalid'))
    const old = writeOpenIdSecret({ token: 'T'.repeat(43), begunAt: Date.now() - 601_000, next: '/' })
    const url = await byEmail.begin(old)
    const late = (await walkThrough(url as URL, provider)).search
    expect(await finish({ secret: old, query: late })).toMatchObject(refused('invalid'))
    const [token, , page] = old.split('.')
    expect(await finish({ secret: `${token}.${Date.now()}.${page}`, query: late })).toMatchObject(refused('invalid'))
    expect((await finish(mine)).ok).toBe(true)
  })

  it('that says no is told from one that does not come', async () => {
    expect(await signIn({ subject: 'x', refuses: true })).toMatchObject(refused('cancelled', '/unit/1?halaman=2'))
    provider.person = nobody
    const answer = await begin()
    await provider.close()
    expect(await beginOpenId(openOpenId({ ...settings, nipClaim: undefined }, createLog('silent')), '/')).toBeNull()
    expect(await finish(answer)).toMatchObject(refused('away'))
    await provider.reopen()
  })

  it('is throttled by address, and an office that signs in well is not', async () => {
    await aColleague(db, office, { login: 'sering@contoh.go.id' })
    const { failuresPerAddress } = signInRulesAt(new Date())
    expect((await signIn(verified('sering@contoh.go.id', 'often'))).ok).toBe(true)
    const wrong = { secret: undefined, query: '' }
    const kinds = await Promise.all(Array.from({ length: failuresPerAddress + 1 }, () => finish(wrong)))
    expect(kinds.map((each) => !each.ok && each.error.kind).filter((kind) => kind === 'throttled')).toHaveLength(1)
  })
})
