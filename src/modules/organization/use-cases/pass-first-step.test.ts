import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { inScope } from '#platform/db/index.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import type { Role } from '../core/roles.ts'
import { grantRole } from '../store/identity.ts'
import { aPasskey } from '../testing/a-passkey.ts'
import { aColleague, anOffice, aSisterUnit, type Office } from '../testing/an-office.ts'
import { aKeyFolder, codeOf, PARTY, SITE, withPasskey, withTotp } from '../testing/second-factors.ts'
import { beginPasskey } from './begin-passkey.ts'
import { enableTotp } from './enable-totp.ts'
import { findHalfSignIn } from './find-half-sign-in.ts'
import { findSession } from './find-session.ts'
import { finishHalfSignIn } from './finish-half-sign-in.ts'
import { offerTotp } from './offer-totp.ts'
import { passFirstStep } from './pass-first-step.ts'
import { passSecondStepByPasskey } from './pass-second-step-by-passkey.ts'
import { registerPasskey } from './register-passkey.ts'
import { startSession } from './start-session.ts'

const database = await testDatabase({ poolSize: 8 })
const { db } = database
const ask = await asOwner(database)
const keys = aKeyFolder()
const device = { browser: 'Chrome', system: 'Android' }

const begin = ({ actor }: Office) => passFirstStep(db, actor.scope.personId, device)
const requireFor = (office: Office, role: Role) =>
  ask('insert into organization.second_factor_role (agency_id, role) values ($1, $2)', [
    office.actor.scope.agencyId,
    role,
  ])
const enrolling = ({ actor, login }: Office, token: string) => ({ personId: actor.scope.personId, login, token })

/** Somebody whose role needs a factor that they do not have, after the password. */
const anEnrolling = async () => {
  const office = await anOffice(db, { roles: ['zi_chair'] })
  await requireFor(office, 'zi_chair')
  const entry = await begin(office)
  return { ...office, entry, who: enrolling(office, entry.token) }
}

describe('after the first proof', () => {
  it('a person without factor and without need is in', async () => {
    const office = await anOffice(db)
    const entry = await begin(office)
    expect(entry.kind).toBe('session')
    expect((await findSession(db, entry.token))?.personId).toBe(office.actor.scope.personId)
  })

  it.each([
    ['codes', (office: Office) => withTotp(db, keys, office)],
    ['a passkey', (office: Office) => withPasskey(db, office)],
  ])('a person with %s stands before the second step', async (_what, give) => {
    const office = await anOffice(db)
    await give(office)
    const entry = await begin(office)
    expect(entry.kind).toBe('second_factor')
    expect(await findSession(db, entry.token)).toBeNull()
    expect(await finishHalfSignIn(db, entry.token, 'enrolment')).toBeNull()
  })

  it('a person whose role needs a factor must set one up', async () => {
    const { entry, who } = await anEnrolling()
    expect(entry.kind).toBe('enrolment')
    expect(await findSession(db, entry.token)).toBeNull()
    expect(await findHalfSignIn(db, entry.token)).toMatchObject({ kind: 'enrolment', personId: who.personId })
    expect(await finishHalfSignIn(db, entry.token, 'second_factor')).toBeNull()
  })

  it('a role in another unit of another agency counts as well, one that the person lacks does not', async () => {
    const office = await anOffice(db, { roles: ['employee'] })
    const elsewhere = await anOffice(db)
    await requireFor(office, 'unit_head')
    await requireFor(elsewhere, 'risk_officer')
    expect((await begin(office)).kind).toBe('session')
    const { scope } = elsewhere.actor
    await inScope(db, scope, (tx) => grantRole(tx, office.actor.scope.personId, elsewhere.actor.unitId, 'risk_officer'))
    expect((await begin(office)).kind).toBe('enrolment')
  })
})

describe('setting up a factor that a role needs', () => {
  it('opens the door by a code', async () => {
    const { entry, who } = await anEnrolling()
    const { secretText } = await offerTotp(db, keys, who)
    expect(await enableTotp(db, keys, who, '000000')).toEqual({ ok: false, error: { kind: 'wrong' } })
    expect((await enableTotp(db, keys, who, codeOf(secretText))).ok).toBe(true)
    const session = await finishHalfSignIn(db, entry.token, 'enrolment')
    expect((await findSession(db, session?.token ?? ''))?.personId).toBe(who.personId)
    expect(await finishHalfSignIn(db, entry.token, 'enrolment')).toBeNull()
  })

  it('shows the same secret when the page is loaded anew, and another to another browser', async () => {
    const { who, ...office } = await anEnrolling()
    const first = await offerTotp(db, keys, who)
    expect(await offerTotp(db, keys, who)).toEqual(first)
    const other = enrolling(office, (await begin(office)).token)
    expect((await offerTotp(db, keys, other)).secretText).not.toBe(first.secretText)
  })

  it('takes no code for a secret that was shown too long ago, or to nobody', async () => {
    const { who } = await anEnrolling()
    const over = { ok: false, error: { kind: 'over' } }
    expect(await enableTotp(db, keys, who, '000000')).toEqual(over)
    const { secretText } = await offerTotp(db, keys, who)
    await ask(`update identity.totp_offer set expires_at = now() - interval '1 second'`)
    expect(await enableTotp(db, keys, who, codeOf(secretText))).toEqual(over)
  })

  it('lets one of two browsers set up the codes; the other, which knew the password only, gets nothing', async () => {
    const { who, ...office } = await anEnrolling()
    const other = enrolling(office, (await begin(office)).token)
    const [mine, theirs] = [await offerTotp(db, keys, who), await offerTotp(db, keys, other)]
    const set = await Promise.all([
      enableTotp(db, keys, who, codeOf(mine.secretText)),
      enableTotp(db, keys, other, codeOf(theirs.secretText)),
    ])
    expect(set.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    const loser = set[0]?.ok ? other : who
    expect(await findHalfSignIn(db, loser.token)).toBeNull()
    expect(await finishHalfSignIn(db, loser.token, 'enrolment')).toBeNull()
  })

  it('adds no passkey for a browser that is still half signed in when the owner has a factor by now', async () => {
    const { who, ...office } = await anEnrolling()
    const thief = enrolling(office, (await begin(office)).token)
    const { secretText } = await offerTotp(db, keys, who)
    expect((await enableTotp(db, keys, who, codeOf(secretText))).ok).toBe(true)
    const { options, browserToken } = await beginPasskey(db, PARTY, { ...thief, kind: 'register', name: 'N' })
    const answer = aPasskey(SITE).register(options)
    const added = await registerPasskey(db, PARTY, thief, { browserToken, answer, name: 'x', fallback: 'x' })
    expect(added.ok).toBe(false)
    expect(await ask('select from identity.passkey where person_id = $1', [who.personId])).toEqual([])
  })

  it('is no way around the second step of somebody who has a factor', async () => {
    const office = await anOffice(db)
    await withTotp(db, keys, office)
    const who = enrolling(office, (await begin(office)).token)
    const { options, browserToken } = await beginPasskey(db, PARTY, { ...who, kind: 'register', name: 'N' })
    const answer = aPasskey(SITE).register(options)
    const added = await registerPasskey(db, PARTY, who, { browserToken, answer, name: 'x', fallback: 'x' })
    expect(added.ok).toBe(false)
    const check = { browserToken: 'x', answer: {} }
    expect((await passSecondStepByPasskey(db, PARTY, who.token, check)).ok).toBe(false)
  })
})

describe('a session that began without a second factor', () => {
  it('is over as soon as a role of its person needs one, and open again when none does', async () => {
    const office = await anOffice(db, { roles: ['zi_chair'] })
    expect(await findSession(db, office.token)).not.toBeNull()
    await requireFor(office, 'zi_chair')
    expect(await findSession(db, office.token)).toBeNull()
    await ask('delete from organization.second_factor_role')
    expect(await findSession(db, office.token)).not.toBeNull()
  })

  it.each([
    ['codes', (office: Office) => withTotp(db, keys, office)],
    ['a passkey', (office: Office) => withPasskey(db, office)],
  ])('is over when its person sets up %s in another one, and stays over', async (_what, give) => {
    const office = await anOffice(db)
    const { personId } = office.actor.scope
    const thief = await startSession(db, personId, { device })
    await give(office)
    expect(await findSession(db, thief.token)).toBeNull()
    expect(await findSession(db, office.token)).not.toBeNull()
    await ask('delete from identity.totp')
    await ask('delete from identity.passkey')
    expect(await findSession(db, thief.token)).toBeNull()
  })

  it('is over although a sign-in by password alone began before the factor and ended after it', async () => {
    const office = await anOffice(db)
    await withTotp(db, keys, office)
    const late = await startSession(db, office.actor.scope.personId, { device })
    expect(await findSession(db, late.token)).toBeNull()
  })

  it('is over when its person is given a role that needs one, in whichever unit', async () => {
    const office = await anOffice(db, { roles: ['employee'] })
    const sister = await aSisterUnit(db, office)
    await requireFor(office, 'risk_officer')
    expect(await findSession(db, office.token)).not.toBeNull()
    const scope = { ...sister.actor.scope, personId: randomUUID() }
    await inScope(db, scope, (tx) => grantRole(tx, office.actor.scope.personId, sister.actor.unitId, 'risk_officer'))
    expect(await findSession(db, office.token)).toBeNull()
  })

  it('stays when the person has set up a factor in it', async () => {
    const office = await anOffice(db, { roles: ['zi_chair'] })
    const colleague = await aColleague(db, office, { roles: ['zi_chair'] })
    await withTotp(db, keys, office)
    await withPasskey(db, colleague)
    await requireFor(office, 'zi_chair')
    expect(await findSession(db, office.token)).not.toBeNull()
    expect(await findSession(db, colleague.token)).not.toBeNull()
  })
})
