import { afterAll, describe, expect, it } from 'vitest'
import { createThrottle } from '#platform/auth/throttle.ts'
import { openPool } from '#platform/db/pool.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { UNKNOWN_DEVICE } from '../core/device.ts'
import { signInRulesAt } from '../formats/sign-in-rules.ts'
import { anOffice } from '../testing/an-office.ts'
import { aKeyFolder, withTotp } from '../testing/second-factors.ts'
import { changePassword } from './change-password.ts'
import { confirmIdentity } from './confirm-identity.ts'
import { findHalfSignIn } from './find-half-sign-in.ts'
import { findSession } from './find-session.ts'
import { isRecentlyConfirmed } from './is-recently-confirmed.ts'
import { passFirstStep } from './pass-first-step.ts'
import { signIn } from './sign-in.ts'
import { startSession } from './start-session.ts'

const database = await testDatabase()
const { db, addresses } = database
const ask = await asOwner(database)
const pool = openPool(addresses.app, { size: 3 })
afterAll(() => pool.end())
const throttle = createThrottle(pool)
const keys = aKeyFolder()
const rules = signInRulesAt(new Date())

const NEW = 'hujan turun di pasar'

const aPerson = async () => {
  const office = await anOffice(db)
  const { personId } = office.actor.scope
  const who = { personId, name: 'Ratna Wulandari', login: office.login, token: office.token }
  return { ...office, personId, who, other: (await startSession(db, personId)).token }
}

describe('changing the password', () => {
  it('takes the new one and no longer the old one', async () => {
    const { who, login, password } = await aPerson()
    expect(await changePassword(db, throttle, who, { present: password, wanted: NEW })).toEqual({ ok: true, value: 1 })
    const attempt = (given: string) => signIn(db, throttle, { login, password: given, address: '10.1.0.1' })
    expect((await attempt(NEW)).ok).toBe(true)
    expect((await attempt(password)).ok).toBe(false)
  })

  it('refuses the present password as the new one, and changes nothing', async () => {
    const { who, password, other } = await aPerson()
    const change = { present: password, wanted: password }
    expect(await changePassword(db, throttle, who, change)).toEqual({ ok: false, error: { kind: 'same' } })
    expect(await findSession(db, other)).not.toBeNull()
  })

  it('ends every other session and every half sign-in, and keeps this session', async () => {
    const person = await aPerson()
    await withTotp(db, keys, person)
    const half = (await passFirstStep(db, person.personId, UNKNOWN_DEVICE)).token
    expect(await findHalfSignIn(db, half)).not.toBeNull()
    await changePassword(db, throttle, person.who, { present: person.password, wanted: NEW })
    expect(await findSession(db, person.other)).toBeNull()
    expect(await findHalfSignIn(db, half)).toBeNull()
    expect(await findSession(db, person.token)).not.toBeNull()
  })

  it('ends half sign-ins by whichever way it comes, such as a link of an administrator', async () => {
    const person = await aPerson()
    await withTotp(db, keys, person)
    const half = (await passFirstStep(db, person.personId, UNKNOWN_DEVICE)).token
    await ask(`update identity.credential set password_hash = 'x' where person_id = $1`, [person.personId])
    expect(await findHalfSignIn(db, half)).toBeNull()
  })

  it('is recorded without either password', async () => {
    const { who, personId, password } = await aPerson()
    await changePassword(db, throttle, who, { present: password, wanted: NEW })
    const rows = await ask<{ action: string; fields: string[] }>(
      'select action, fields from audit.entry where subject_id = $1',
      [personId],
    )
    expect(rows).toEqual([{ action: 'organization.password.changed', fields: ['ended_sessions'] }])
  })

  it('changes nothing without the present one', async () => {
    const { who, other } = await aPerson()
    const wrong = { ok: false, error: { kind: 'wrong' } }
    expect(await changePassword(db, throttle, who, { present: 'bukan itu, tentu saja', wanted: NEW })).toEqual(wrong)
    expect(await findSession(db, other)).not.toBeNull()
  })

  it('takes no weak one', async () => {
    const { who, password } = await aPerson()
    const weak = async (wanted: string) => {
      const changed = await changePassword(db, throttle, who, { present: password, wanted })
      return changed.ok ? null : changed.error
    }
    expect(await weak('pendek')).toMatchObject({ kind: 'weak', problem: 'too_short', minimum: 15 })
    expect(await weak('Ratna Wulandari 1985')).toMatchObject({ kind: 'weak', problem: 'names_you' })
  })

  it('makes whoever guesses the present one wait', async () => {
    const { who, password } = await aPerson()
    for (let tries = 0; tries < rules.failuresPerAccountAndAddress; tries++) {
      await changePassword(db, throttle, who, { present: `tebakan ${tries}`, wanted: NEW })
    }
    const late = await changePassword(db, throttle, who, { present: password, wanted: NEW })
    expect(late).toMatchObject({ ok: false, error: { kind: 'throttled' } })
    expect(await confirmIdentity(db, throttle, who, password)).toMatchObject({ error: { kind: 'throttled' } })
  })

  it('is not for an account without a password', async () => {
    const { who, personId } = await aPerson()
    await ask('delete from identity.credential where person_id = $1', [personId])
    const none = { ok: false, error: { kind: 'none' } }
    expect(await changePassword(db, throttle, who, { present: '', wanted: NEW })).toEqual(none)
  })
})

describe('confirming who one is', () => {
  it('counts for a quarter of an hour after signing in, and anew after the password', async () => {
    const { who, token, other, password } = await aPerson()
    expect(await isRecentlyConfirmed(db, token)).toBe(true)
    await ask(`update identity.session set confirmed_at = now() - interval '16 minutes'`)
    expect(await isRecentlyConfirmed(db, token)).toBe(false)
    expect((await confirmIdentity(db, throttle, who, 'bukan itu, tentu saja')).ok).toBe(false)
    expect(await isRecentlyConfirmed(db, token)).toBe(false)
    expect((await confirmIdentity(db, throttle, who, password)).ok).toBe(true)
    expect(await isRecentlyConfirmed(db, token)).toBe(true)
    expect(await isRecentlyConfirmed(db, other)).toBe(false)
  })
})
