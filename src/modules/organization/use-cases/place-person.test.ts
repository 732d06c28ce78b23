import { describe, expect, it } from 'vitest'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { anAdministrator, anAgency, anInvitedPerson, aUnitBeneath } from '../testing/an-administrator.ts'
import { anOffice, aSisterUnit } from '../testing/an-office.ts'
import { findSession } from './find-session.ts'
import { getPerson } from './get-person.ts'
import { placePerson } from './place-person.ts'

const database = await testDatabase()
const { db } = database
const ask = await asOwner(database)

const actionsOn = async (personId: string) =>
  (await ask('select action from audit.entry where subject_id = $1 order by entry_no', [personId])).map(
    ({ action }) => action,
  )

describe('placePerson', () => {
  it('sets all roles of a unit at once: those not named end', async () => {
    const { office, admin } = await anAgency(db)
    const { unitId, scope } = office.actor
    const form = { unitId, position: 'Sekretaris', roles: ['zi_secretary', 'complaint_officer'] }
    expect(await placePerson(db, admin.actor, scope.personId, form)).toEqual({ ok: true, value: null })
    const session = await findSession(db, office.token)
    expect(session?.memberships[0]?.roles).toEqual(['complaint_officer', 'zi_secretary'])
    expect(await actionsOn(scope.personId)).toEqual(['organization.person.placed'])
  })

  it('adds a second unit with roles of its own', async () => {
    const { office, admin } = await anAgency(db)
    const second = await aUnitBeneath(db, admin, { name: 'Bidang Kedua' })
    const { personId } = office.actor.scope
    await placePerson(db, admin.actor, personId, { unitId: second, position: '', roles: ['risk_officer'] })
    const session = await findSession(db, office.token)
    expect(session?.memberships.map(({ unitName, roles }) => [unitName, roles])).toEqual([
      ['Bidang Kedua', ['risk_officer']],
      ['Dinas Contoh', ['zi_chair']],
    ])
  })

  it('keeps the last administrator of the agency and lets one of several go', async () => {
    const { office, admin } = await anAgency(db)
    const { personId } = admin.actor.scope
    const form = { unitId: office.rootId, position: '', roles: ['employee'] }
    const last = { ok: false, error: { kind: 'lastAdministrator' } }
    expect(await placePerson(db, admin.actor, personId, form)).toEqual(last)
    await anAdministrator(db, office)
    expect((await placePerson(db, admin.actor, personId, form)).ok).toBe(true)
  })

  it('lets an administrator of a unit give roles beneath it and nowhere else', async () => {
    const { office, admin } = await anAgency(db)
    const mine = await aUnitBeneath(db, admin)
    const below = await aUnitBeneath(db, admin, { parentUnitId: mine, name: 'Seksi' })
    const local = await anAdministrator(db, office, mine)
    const personId = await anInvitedPerson(db, local, { unitId: below })
    const place = (unitId: string) =>
      placePerson(db, local.actor, personId, { unitId, position: '', roles: ['administrator'] })
    expect((await place(mine)).ok).toBe(true)
    expect((await place(below)).ok).toBe(true)
    for (const unitId of [office.actor.unitId, office.rootId]) {
      expect(await place(unitId)).toEqual({ ok: false, error: { kind: 'form', problems: { unitId: 'required' } } })
    }
  })

  it('finds nobody of another agency or of a unit that is not administered', async () => {
    const { office, admin } = await anAgency(db)
    const abroad = await anOffice(db)
    const sister = await aSisterUnit(db, office)
    const local = await anAdministrator(db, office, await aUnitBeneath(db, admin))
    const form = { unitId: local.actor.unitId, position: '', roles: ['employee'] }
    const nobody = { ok: false, error: { kind: 'notFound' } }
    expect(await placePerson(db, admin.actor, abroad.actor.scope.personId, form)).toEqual(nobody)
    expect(await placePerson(db, local.actor, sister.actor.scope.personId, form)).toEqual(nobody)
    expect(await getPerson(db, local.actor, sister.actor.scope.personId)).toEqual(nobody)
    expect(await placePerson(db, office.actor, abroad.actor.scope.personId, form)).toMatchObject({
      error: { kind: 'forbidden' },
    })
  })

  it('asks for at least one role: without any, a person leaves', async () => {
    const { office, admin } = await anAgency(db)
    const form = { unitId: office.actor.unitId, position: '', roles: [] }
    expect(await placePerson(db, admin.actor, office.actor.scope.personId, form)).toEqual({
      ok: false,
      error: { kind: 'form', problems: { roles: 'required' } },
    })
  })
})

describe('two administrators at once', () => {
  it('write one after the other: what stays is the whole of one of them', async () => {
    const { office, admin } = await anAgency(db)
    const other = await anAdministrator(db, office)
    const { unitId, scope } = office.actor
    const one = { unitId, position: 'Satu', roles: ['employee', 'risk_officer'] }
    const two = { unitId, position: 'Dua', roles: ['team_member'] }
    await Promise.all([
      placePerson(db, admin.actor, scope.personId, one),
      placePerson(db, other.actor, scope.personId, two),
    ])
    const seen = await getPerson(db, admin.actor, scope.personId)
    const place = seen.ok ? seen.value.places[0] : undefined
    expect([one, two].map(({ position, roles }) => [position, roles])).toContainEqual([place?.position, place?.roles])
    expect(await actionsOn(scope.personId)).toHaveLength(2)
  })

  it('cannot remove each other and leave the agency to nobody', { repeats: 4 }, async () => {
    const { office, admin } = await anAgency(db)
    const other = await anAdministrator(db, office)
    const form = { unitId: office.rootId, position: '', roles: ['employee'] }
    await Promise.allSettled([
      placePerson(db, admin.actor, other.actor.scope.personId, form),
      placePerson(db, other.actor, admin.actor.scope.personId, form),
    ])
    const left = await ask(`select person_id from identity.membership where unit_id = $1 and role = 'administrator'`, [
      office.rootId,
    ])
    expect(left).toHaveLength(1)
  })
})
