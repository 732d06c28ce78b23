import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { PersonLeft } from '#kernel/events.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { anAdministrator, anAgency, aUnitBeneath } from '../testing/an-administrator.ts'
import { aColleague, anOffice, type Office } from '../testing/an-office.ts'
import { addPerson } from './add-person.ts'
import { findSession } from './find-session.ts'
import { getPerson } from './get-person.ts'
import { letPersonGo } from './let-person-go.ts'
import { makeAccessLink } from './make-access-link.ts'
import { placePerson } from './place-person.ts'

const database = await testDatabase()
const { db } = database
const ask = await asOwner(database)

const heard: PersonLeft[] = []
const announce = async (_tx: unknown, event: PersonLeft) => void heard.push(event)
const idOf = ({ actor }: Office) => actor.scope.personId

describe('letPersonGo', () => {
  it('shuts the person out at once, ends their sessions and tells who takes over', async () => {
    const { office, admin } = await anAgency(db)
    const colleague = await aColleague(db, office)
    const { unitId } = office.actor
    const gone = await letPersonGo(db, announce, admin.actor, idOf(office), { unitId, successorId: idOf(colleague) })
    expect(gone).toEqual({ ok: true, value: null })
    expect(await findSession(db, office.token)).toBeNull()
    const event = heard.at(-1)
    expect(event).toMatchObject({ unitId, personId: idOf(office), successorId: idOf(colleague) })
    expect(event?.scope.unitIds).toContain(unitId)
    const seen = await getPerson(db, admin.actor, idOf(office))
    expect(seen).toMatchObject({ value: { places: [{ unitId, roles: [], leftAt: expect.any(Date) }] } })
    const [entry] = await ask('select action, fields from audit.entry where subject_id = $1', [idOf(office)])
    expect(entry).toEqual({ action: 'organization.person.left', fields: ['roles', 'successor'] })
  })

  it('leaves the other unit of the person, and the session in which they work there', async () => {
    const { office, admin } = await anAgency(db)
    const second = await aUnitBeneath(db, admin)
    await placePerson(db, admin.actor, idOf(office), { unitId: second, position: '', roles: ['employee'] })
    await letPersonGo(db, announce, admin.actor, idOf(office), { unitId: office.actor.unitId, successorId: null })
    const session = await findSession(db, office.token)
    expect(session?.memberships.map(({ unitId }) => unitId)).toEqual([second])
  })

  it('changes nothing when a listener fails', async () => {
    const { office, admin } = await anAgency(db)
    const broken = () => Promise.reject(new Error('the plan is busy'))
    const leaving = { unitId: office.actor.unitId, successorId: null }
    await expect(letPersonGo(db, broken, admin.actor, idOf(office), leaving)).rejects.toThrow('busy')
    expect((await findSession(db, office.token))?.memberships).toHaveLength(1)
    expect(await ask('select 1 from audit.entry where subject_id = $1', [idOf(office)])).toEqual([])
  })

  it('closes an invitation that was not opened', async () => {
    const { office, admin } = await anAgency(db)
    const { unitId } = office.actor
    const form = { name: 'Siti', email: 'pergi@contoh.go.id', nip: '', unitId, position: '', roles: ['employee'] }
    const added = await addPerson(db, admin.actor, form)
    if (!added.ok) throw new Error(added.error.kind)
    await letPersonGo(db, announce, admin.actor, added.value.personId, { unitId, successorId: null })
    expect(await ask('select 1 from identity.access_link where person_id = $1', [added.value.personId])).toEqual([])
  })

  it('brings the person back with the roles that are given then', async () => {
    const { office, admin } = await anAgency(db)
    const { unitId } = office.actor
    await letPersonGo(db, announce, admin.actor, idOf(office), { unitId, successorId: null })
    const back = { unitId, position: 'Analis', roles: ['team_member'] }
    expect((await placePerson(db, admin.actor, idOf(office), back)).ok).toBe(true)
    expect(await getPerson(db, admin.actor, idOf(office))).toMatchObject({
      value: { places: [{ unitId, leftAt: null, roles: ['team_member'] }] },
    })
    const actions = await ask('select action from audit.entry where subject_id = $1 order by entry_no', [idOf(office)])
    expect(actions.at(-1)).toEqual({ action: 'organization.person.returned' })
  })
})

describe('letPersonGo is refused', () => {
  it('for the last administrator of the agency, also by themself', async () => {
    const { office, admin } = await anAgency(db)
    const leaving = { unitId: office.rootId, successorId: null }
    const last = { ok: false, error: { kind: 'lastAdministrator' } }
    expect(await letPersonGo(db, announce, admin.actor, idOf(admin), leaving)).toEqual(last)
    await anAdministrator(db, office)
    expect((await letPersonGo(db, announce, admin.actor, idOf(admin), leaving)).ok).toBe(true)
  })

  it('for successors who do not work there, administer only, or are the leaver', async () => {
    const { office, admin } = await anAgency(db)
    const { unitId } = office.actor
    const technician = await aColleague(db, office, { roles: ['administrator'] })
    const abroad = await anOffice(db)
    const formerly = await aColleague(db, office)
    await letPersonGo(db, announce, admin.actor, idOf(formerly), { unitId, successorId: null })
    for (const successorId of [idOf(technician), idOf(abroad), idOf(formerly), idOf(office), randomUUID()]) {
      const gone = await letPersonGo(db, announce, admin.actor, idOf(office), { unitId, successorId })
      expect(gone).toEqual({ ok: false, error: { kind: 'noSuccessor' } })
    }
  })

  it('for people of another agency, of units not administered, and for places they do not hold', async () => {
    const { office, admin } = await anAgency(db)
    const abroad = await anOffice(db)
    const local = await anAdministrator(db, office, await aUnitBeneath(db, admin))
    const nobody = { ok: false, error: { kind: 'notFound' } }
    const go = (actor: Office['actor'], personId: string, unitId: string) =>
      letPersonGo(db, announce, actor, personId, { unitId, successorId: null })
    expect(await go(admin.actor, idOf(abroad), abroad.actor.unitId)).toEqual(nobody)
    expect(await go(local.actor, idOf(office), office.actor.unitId)).toEqual(nobody)
    expect(await go(admin.actor, idOf(office), office.rootId)).toEqual(nobody)
    expect(await go(admin.actor, idOf(office), 'x')).toEqual(nobody)
    expect(await go(office.actor, idOf(office), office.actor.unitId)).toMatchObject({ error: { kind: 'forbidden' } })
  })
})

describe('two administrators who act on one person at once', () => {
  /** A role without a place, or a place without a role, would be a person whom nobody sees or who sees what they must not. */
  const torn = (personId: string) =>
    ask(
      `select 1 from identity.placement l
        full join (select distinct agency_id, unit_id, person_id from identity.membership) m
          using (agency_id, unit_id, person_id)
        where person_id = $1 and (l.left_at is null) <> (m.person_id is not null)`,
      [personId],
    )

  it('end in one whole state, whoever comes first', { repeats: 5 }, async () => {
    const { office, admin } = await anAgency(db)
    const other = await anAdministrator(db, office)
    const { unitId } = office.actor
    const personId = idOf(office)
    const form = { unitId, position: 'Analis', roles: ['employee', 'risk_officer'] }
    const outcomes = await Promise.all([
      letPersonGo(db, announce, admin.actor, personId, { unitId, successorId: null }),
      placePerson(db, other.actor, personId, form),
      letPersonGo(db, announce, other.actor, personId, { unitId, successorId: null }),
      makeAccessLink(db, admin.actor, personId),
    ])
    expect(outcomes[1].ok).toBe(true)
    expect(await torn(personId)).toEqual([])
    const session = await findSession(db, office.token)
    const roles = await ask('select role from identity.membership where person_id = $1', [personId])
    // Whoever left in between signs in anew; whoever has no role has no session.
    if (roles.length === 0) expect(session).toBeNull()
  })

  it('let a person go once, and tell the listeners once', async () => {
    const { office, admin } = await anAgency(db)
    const other = await anAdministrator(db, office)
    const { unitId } = office.actor
    heard.length = 0
    const leaving = { unitId, successorId: null }
    const gone = await Promise.all(
      [admin, other, admin].map(({ actor }) => letPersonGo(db, announce, actor, idOf(office), leaving)),
    )
    expect(gone.filter(({ ok }) => ok)).toHaveLength(1)
    expect(heard).toHaveLength(1)
  })
})

describe('makeAccessLink', () => {
  it('is refused for people who have a role elsewhere, whom nobody here controls', async () => {
    const { office, admin } = await anAgency(db)
    const local = await anAdministrator(db, office, office.actor.unitId)
    await placePerson(db, admin.actor, idOf(office), { unitId: office.rootId, position: '', roles: ['employee'] })
    expect(await makeAccessLink(db, local.actor, idOf(office))).toEqual({ ok: false, error: { kind: 'notControlled' } })
    expect(await makeAccessLink(db, admin.actor, idOf(office))).toMatchObject({ value: { kind: 'reset' } })
    expect(await makeAccessLink(db, office.actor, idOf(office))).toMatchObject({ error: { kind: 'forbidden' } })
    expect(await makeAccessLink(db, admin.actor, randomUUID())).toMatchObject({ error: { kind: 'notFound' } })
  })
})
