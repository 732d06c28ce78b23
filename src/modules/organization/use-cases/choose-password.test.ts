import { describe, expect, it } from 'vitest'
import { newToken } from '#platform/auth/token.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { UNKNOWN_DEVICE } from '../core/device.ts'
import { anAgency, anInvitedPerson } from '../testing/an-administrator.ts'
import { choosePassword } from './choose-password.ts'
import { findAccessLink } from './find-access-link.ts'
import { findHalfSignIn } from './find-half-sign-in.ts'
import { findSession } from './find-session.ts'
import { finishHalfSignIn } from './finish-half-sign-in.ts'
import { makeAccessLink } from './make-access-link.ts'
import { passFirstStep } from './pass-first-step.ts'
import { startSession } from './start-session.ts'

const database = await testDatabase()
const { db } = database
const ask = await asOwner(database)

const PASSWORD = 'payung kuning di halte'

const anInvitation = async () => {
  const { office, admin } = await anAgency(db)
  const personId = await anInvitedPerson(db, admin, { unitId: office.actor.unitId, name: 'Siti Aminah' })
  const link = await makeAccessLink(db, admin.actor, personId)
  if (!link.ok) throw new Error(link.error.kind)
  return { office, admin, personId, token: link.value.token }
}

describe('choosePassword', () => {
  it('opens an invitation once; after it the person has an account', async () => {
    const { office, personId, token } = await anInvitation()
    expect(await choosePassword(db, token, PASSWORD)).toEqual({ ok: true, value: { personId, kind: 'invite' } })
    const session = await findSession(db, (await startSession(db, personId)).token)
    expect(session?.memberships.map(({ unitId }) => unitId)).toEqual([office.actor.unitId])
    expect(await choosePassword(db, token, PASSWORD)).toEqual({ ok: false, error: { kind: 'linkOver' } })
    const entries = await ask('select action, person_id from audit.entry where subject_id = $1 order by entry_no', [
      personId,
    ])
    expect(entries.map(({ action }) => action)).toEqual(['organization.link.invite_made', 'organization.person.joined'])
    expect(entries.at(-1)?.person_id).toBe(personId)
  })

  it('resets a password and signs the person out everywhere', async () => {
    const { office, admin } = await anInvitation()
    const { personId } = office.actor.scope
    const link = await makeAccessLink(db, admin.actor, personId)
    if (!link.ok) throw new Error(link.error.kind)
    expect(await choosePassword(db, link.value.token, PASSWORD)).toMatchObject({ value: { kind: 'reset' } })
    expect(await findSession(db, office.token)).toBeNull()
    const [entry] = await ask(`select action from audit.entry where subject_id = $1 order by entry_no desc`, [personId])
    expect(entry).toEqual({ action: 'organization.password.reset' })
  })

  it('ends what somebody began with the old password and had not finished', async () => {
    const { office, admin } = await anInvitation()
    const { personId, agencyId } = office.actor.scope
    await ask(`insert into organization.second_factor_role values ($1, 'zi_chair')`, [agencyId])
    const thief = await passFirstStep(db, personId, UNKNOWN_DEVICE)
    expect(thief.kind).toBe('enrolment')
    const link = await makeAccessLink(db, admin.actor, personId)
    if (!link.ok) throw new Error(link.error.kind)
    await choosePassword(db, link.value.token, PASSWORD)
    expect(await findHalfSignIn(db, thief.token)).toBeNull()
    expect(await finishHalfSignIn(db, thief.token, 'enrolment')).toBeNull()
  })

  it.each([
    ['kopi', 'too_short'],
    ['x'.repeat(300), 'too_long'],
    ['siti aminah 2026', 'names_you'],
    ['kopikopikopikopi', 'repeats'],
  ])('tells what is wrong with %j and keeps the link', async (password, problem) => {
    const { token } = await anInvitation()
    expect(await choosePassword(db, token, password)).toEqual({
      ok: false,
      error: { kind: 'password', problem, minimum: 15, maximum: 256 },
    })
    expect(await findAccessLink(db, token)).not.toBeNull()
  })

  it('tells a stranger nothing about passwords', async () => {
    for (const token of [newToken(), '', 'x']) {
      expect(await choosePassword(db, token, 'kopi')).toEqual({ ok: false, error: { kind: 'linkOver' } })
      expect(await findAccessLink(db, token)).toBeNull()
    }
  })

  it('keeps no trace of token and password in the log', async () => {
    const { personId, token } = await anInvitation()
    await choosePassword(db, token, PASSWORD)
    const values = await ask(
      'select v.* from audit.value v join audit.entry e using (agency_id, entry_no) where e.subject_id = $1',
      [personId],
    )
    expect(values.length).toBeGreaterThan(0)
    expect(JSON.stringify(values)).not.toContain(token)
    expect(JSON.stringify(values)).not.toContain('argon2')
  })
})
