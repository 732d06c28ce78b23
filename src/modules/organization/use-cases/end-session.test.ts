import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { inScope } from '#platform/db/index.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { grantRole } from '../store/identity.ts'
import { anOffice } from '../testing/an-office.ts'
import { deleteEndedSessions } from './delete-ended-sessions.ts'
import { endOtherSessions } from './end-other-sessions.ts'
import { endSession } from './end-session.ts'
import { findSession } from './find-session.ts'
import { getAccount } from './get-account.ts'
import { passFirstStep } from './pass-first-step.ts'
import { startSession } from './start-session.ts'

const database = await testDatabase()
const { db } = database
const ask = await asOwner(database)

const chrome = { browser: 'Chrome', system: 'Android' }

const twoSessions = async () => {
  const office = await anOffice(db)
  const { personId } = office.actor.scope
  const phone = (await startSession(db, personId, { device: chrome })).token
  const { sessions } = await getAccount(db, personId, office.token)
  const other = sessions.find(({ isCurrent }) => !isCurrent)?.sessionId ?? ''
  return { ...office, personId, phone, sessions, other }
}

const actionsOf = async (personId: string): Promise<string[]> =>
  (await ask<{ action: string }>('select action from audit.entry where subject_id = $1', [personId])).map(
    ({ action }) => action,
  )

describe('the sessions of a person', () => {
  it('are listed with their device, this one first, and no token', async () => {
    const { sessions, phone } = await twoSessions()
    expect(sessions).toMatchObject([
      { isCurrent: true, browser: null, system: null },
      { isCurrent: false, ...chrome },
    ])
    expect(JSON.stringify(sessions)).not.toContain(phone)
    expect(sessions[0]?.createdAt).toBeInstanceOf(Date)
  })

  it('that are over are not listed', async () => {
    const { personId, token } = await twoSessions()
    await ask(
      `update identity.session set last_seen_at = now() - interval '8 days' where person_id = $1 and browser is not null`,
      [personId],
    )
    expect((await getAccount(db, personId, token)).sessions).toHaveLength(1)
  })

  it('end one by one, at their next click', async () => {
    const { personId, phone, token, other } = await twoSessions()
    expect(await endSession(db, personId, other)).toBe(true)
    expect(await findSession(db, phone)).toBeNull()
    expect(await findSession(db, token)).not.toBeNull()
    expect(await endSession(db, personId, other)).toBe(false)
    expect(await actionsOf(personId)).toEqual(['organization.session.ended'])
  })

  it('of somebody else do not end', async () => {
    const [mine, theirs] = [await twoSessions(), await twoSessions()]
    expect(await endSession(db, mine.personId, theirs.other)).toBe(false)
    expect(await endSession(db, mine.personId, randomUUID())).toBe(false)
    expect(await findSession(db, theirs.phone)).not.toBeNull()
    expect(await actionsOf(mine.personId)).toEqual([])
  })

  it('end all but this one', async () => {
    const { personId, phone, token } = await twoSessions()
    const third = (await startSession(db, personId)).token
    expect(await endOtherSessions(db, personId, token)).toBe(2)
    expect([await findSession(db, phone), await findSession(db, third)]).toEqual([null, null])
    expect(await findSession(db, token)).not.toBeNull()
    expect(await endOtherSessions(db, personId, token)).toBe(0)
    expect(await actionsOf(personId)).toEqual(['organization.sessions.ended'])
  })

  it('are recorded in each agency of the person, and nowhere for a person of none', async () => {
    const [office, elsewhere] = [await twoSessions(), await anOffice(db)]
    const { personId, token } = office
    const { scope, unitId } = elsewhere.actor
    await inScope(db, scope, (tx) => grantRole(tx, personId, unitId, 'employee'))
    await endOtherSessions(db, personId, token)
    const entries = await ask(
      'select agency_id, unit_id, person_id from audit.entry where subject_id = $1 order by unit_id',
      [personId],
    )
    const own = office.actor
    const expected = [
      { agency_id: own.scope.agencyId, unit_id: own.unitId, person_id: personId },
      { agency_id: scope.agencyId, unit_id: unitId, person_id: personId },
    ]
    expect(entries).toEqual(expected.toSorted((a, b) => (a.unit_id < b.unit_id ? -1 : 1)))
    const nobody = await twoSessions()
    await ask('delete from identity.membership where person_id = $1', [nobody.personId])
    expect(await endSession(db, nobody.personId, nobody.other)).toBe(true)
    expect(await actionsOf(nobody.personId)).toEqual([])
  })
})

describe('the daily clean-up', () => {
  it('takes half sign-ins, offered secrets and challenges that are over', async () => {
    const { personId } = await twoSessions()
    const role = await ask<{ agency_id: string }>('select agency_id from identity.membership where person_id = $1', [
      personId,
    ])
    await ask(`insert into organization.second_factor_role values ($1, 'zi_chair')`, [role[0]?.agency_id])
    expect((await passFirstStep(db, personId, chrome)).kind).toBe('enrolment')
    const left = async () => (await ask('select from identity.sign_in_step')).length
    await deleteEndedSessions(db)
    expect(await left()).toBe(1)
    await ask(`update identity.sign_in_step set expires_at = now() - interval '1 second'`)
    await deleteEndedSessions(db)
    expect(await left()).toBe(0)
  })
})
