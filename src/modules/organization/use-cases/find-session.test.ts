import { describe, expect, it } from 'vitest'
import { hashToken, newToken } from '#platform/auth/token.ts'
import { inScope } from '#platform/db/index.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { signInRulesAt } from '../formats/sign-in-rules.ts'
import { grantRole } from '../store/identity.ts'
import { anOffice, aSisterUnit, type Office } from '../testing/an-office.ts'
import { deleteEndedSessions } from './delete-ended-sessions.ts'
import { findSession } from './find-session.ts'
import { startSession } from './start-session.ts'

const database = await testDatabase()
const { db } = database
const ask = await asOwner(database)
const { sessionDays, sessionIdleDays } = signInRulesAt(new Date())

/** Lets a session grow older behind the application's back. */
const age = (token: string, column: 'last_seen_at' | 'expires_at', interval: string) =>
  ask(`update identity.session set ${column} = ${column} - $2::interval where token_hash = $1`, [
    hashToken(token),
    interval,
  ])

const lastSeen = async (token: string): Promise<Date | undefined> =>
  (
    await ask<{ last_seen_at: Date }>('select last_seen_at from identity.session where token_hash = $1', [
      hashToken(token),
    ])
  )[0]?.last_seen_at

/** Gives the person of the first office a role in the unit of the second. */
const join = (guest: Office, host: Office, role: 'area_lead' | 'team_member' = 'area_lead') =>
  inScope(db, host.actor.scope, (tx) => grantRole(tx, guest.actor.scope.personId, host.actor.unitId, role))

describe('findSession', () => {
  it('knows who holds the token, with roles and the names that pages show', async () => {
    const { token, actor, login } = await anOffice(db, {
      personName: 'Yohana Rumbiak',
      unitName: 'Dinas Perpustakaan',
      agencyName: 'Pemerintah Kota Contoh',
      timeZone: 'Asia/Jayapura',
      roles: ['zi_secretary', 'administrator'],
    })
    expect(await findSession(db, token)).toEqual({
      personId: actor.scope.personId,
      name: 'Yohana Rumbiak',
      login,
      memberships: [
        {
          agencyId: actor.scope.agencyId,
          agencyName: 'Pemerintah Kota Contoh',
          unitId: actor.unitId,
          unitName: 'Dinas Perpustakaan',
          timeZone: 'Asia/Jayapura',
          isClosed: false,
          isRoot: false,
          roles: ['administrator', 'zi_secretary'],
          areas: [],
        },
      ],
    })
  })

  it.each([newToken(), '', 'x', `${'y'.repeat(1_000_000)}`, '\0', "' or true --"])(
    'knows nobody by a token that was never given (%#)',
    async (token) => {
      await anOffice(db)
      expect(await findSession(db, token)).toBeNull()
    },
  )

  it('shows all units of a person, of one agency and of another', async () => {
    const home = await anOffice(db, { unitName: 'Dinas Asal' })
    const sister = await aSisterUnit(db, home, { unitName: 'Badan Tetangga' })
    const abroad = await anOffice(db, { unitName: 'Kantor Seberang', agencyName: 'Pemerintah Kabupaten Lain' })
    await join(home, sister)
    await join(home, abroad, 'team_member')
    const session = await findSession(db, home.token)
    expect(
      session?.memberships.map(({ unitName, agencyName, roles }) => [unitName, agencyName, roles]).toSorted(),
    ).toEqual([
      ['Badan Tetangga', 'Pemerintah Kota Contoh', ['area_lead']],
      ['Dinas Asal', 'Pemerintah Kota Contoh', ['zi_chair']],
      ['Kantor Seberang', 'Pemerintah Kabupaten Lain', ['team_member']],
    ])
  })

  it('knows a person without any role, and their list of units is empty', async () => {
    const { token, actor } = await anOffice(db)
    await ask('delete from identity.membership where person_id = $1', [actor.scope.personId])
    expect(await findSession(db, token)).toMatchObject({ personId: actor.scope.personId, memberships: [] })
  })

  it('leaves out a role that this version does not know', async () => {
    const { token, actor } = await anOffice(db)
    await ask(`insert into identity.membership (person_id, agency_id, unit_id, role) values ($1, $2, $3, 'emperor')`, [
      actor.scope.personId,
      actor.scope.agencyId,
      actor.unitId,
    ])
    expect((await findSession(db, token))?.memberships[0]?.roles).toEqual(['zi_chair'])
  })

  it('forgets a session on the day that the rules say, used or not', async () => {
    const { token } = await anOffice(db)
    await age(token, 'expires_at', `${sessionDays} days - 1 minute`)
    expect(await findSession(db, token)).not.toBeNull()
    await age(token, 'expires_at', '2 minutes')
    expect(await findSession(db, token)).toBeNull()
  })

  it('forgets a session that was left alone for as long as the rules say', async () => {
    const { token } = await anOffice(db)
    await age(token, 'last_seen_at', `${sessionIdleDays} days - 1 minute`)
    expect(await findSession(db, token)).not.toBeNull()
    await age(token, 'last_seen_at', `${sessionIdleDays} days 1 minute`)
    expect(await findSession(db, token)).toBeNull()
  })

  it('counts a visit, but writes at most once in five minutes', async () => {
    const { token } = await anOffice(db)
    const first = await lastSeen(token)
    await findSession(db, token)
    expect(await lastSeen(token)).toEqual(first)
    await age(token, 'last_seen_at', '6 minutes')
    const aged = await lastSeen(token)
    await findSession(db, token)
    expect(Number(await lastSeen(token))).toBeGreaterThan(Number(aged))
  })

  it('does not revive a session by asking for it too late', async () => {
    const { token } = await anOffice(db)
    await age(token, 'last_seen_at', `${sessionIdleDays + 1} days`)
    await findSession(db, token)
    await findSession(db, token)
    expect(await findSession(db, token)).toBeNull()
  })
})

describe('deleteEndedSessions', () => {
  it('deletes what is over or was left alone, and keeps the rest', async () => {
    await ask('delete from identity.session')
    const kept = await anOffice(db)
    const expired = await anOffice(db)
    const idle = await anOffice(db)
    await age(expired.token, 'expires_at', `${sessionDays + 1} days`)
    await age(idle.token, 'last_seen_at', `${sessionIdleDays + 1} days`)
    expect(await deleteEndedSessions(db)).toBe(2)
    expect(await ask('select token_hash from identity.session')).toEqual([{ token_hash: hashToken(kept.token) }])
    expect(await deleteEndedSessions(db)).toBe(0)
  })

  it('keeps other sessions of the same person', async () => {
    const { token, actor } = await anOffice(db)
    const second = await startSession(db, actor.scope.personId)
    await age(token, 'expires_at', `${sessionDays + 1} days`)
    await deleteEndedSessions(db)
    expect(await findSession(db, second.token)).not.toBeNull()
  })
})
