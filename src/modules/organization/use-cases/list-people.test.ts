import { describe, expect, it } from 'vitest'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import type { PersonState } from '../core/people.ts'
import { anAdministrator, anAgency, anInvitedPerson, aUnitBeneath } from '../testing/an-administrator.ts'
import { aColleague, type Office } from '../testing/an-office.ts'
import { letPersonGo } from './let-person-go.ts'
import { listPeople, type PeopleQuery } from './list-people.ts'
import { placePerson } from './place-person.ts'

const { db } = await testDatabase()

const everything = { search: '', unitId: null, state: null, afterPersonId: null }

const pageOf = async ({ actor }: Office, query: Partial<PeopleQuery> = {}) => {
  const page = await listPeople(db, actor, { ...everything, ...query })
  if (!page.ok) throw new Error(page.error.kind)
  return page.value
}
const namesOf = async (admin: Office, query: Partial<PeopleQuery> = {}) =>
  (await pageOf(admin, query)).people.map(({ name }) => name)

let serial = 100
const aNip = () => `198609262015052${++serial}`

const anOfficeOfPeople = async () => {
  const { office, admin } = await anAgency(db)
  const unitId = office.actor.unitId
  const below = await aUnitBeneath(db, admin, { name: 'Bidang' })
  const nip = aNip()
  const siti = await anInvitedPerson(db, admin, {
    unitId,
    name: "Siti Nur'aini, S.E.",
    nip,
    login: `siti.nur${nip}@contoh.go.id`,
  })
  await anInvitedPerson(db, admin, { unitId: below, name: 'agus Salim' })
  await aColleague(db, office, { personName: 'Bagus Prakoso' })
  return { office, admin, unitId, below, siti, nip }
}

describe('listPeople', () => {
  it('lists people by name whatever the capitals, with state and places', async () => {
    const { office, admin, unitId, siti } = await anOfficeOfPeople()
    const { people, next, counts } = await pageOf(admin)
    expect(people.map(({ name, state }) => [name, state])).toEqual([
      ['agus Salim', 'invited'],
      ['Bagus Prakoso', 'active'],
      ['Ratna Wulandari', 'active'],
      ["Siti Nur'aini, S.E.", 'invited'],
      ['Wayan Sudarma', 'active'],
    ])
    expect(next).toBeNull()
    expect(counts).toEqual({ active: 3, invited: 2, left: 0 })
    expect(people.find(({ personId }) => personId === siti)?.places).toEqual([
      { unitId, unitName: 'Dinas Contoh', position: 'Analis', roles: ['employee'], hasLeft: false },
    ])
    expect(await listPeople(db, office.actor, everything)).toEqual({ ok: false, error: { kind: 'forbidden' } })
  })

  it('finds by beginnings of words of the name, by NIP and by name of sign-in', async () => {
    const { admin, nip } = await anOfficeOfPeople()
    const login = `siti.nur${nip}@contoh.go.id`
    for (const search of ['siti', 'nuraini SITI', "nur'", 's.e.', '19860926 201505', nip, login.slice(0, 30)]) {
      expect(await namesOf(admin, { search }), search).toEqual(["Siti Nur'aini, S.E."])
    }
    for (const search of ['iti', '0926', 'iti%', "x' or true --"]) {
      expect(await namesOf(admin, { search }), search).toEqual([])
    }
  })

  it('narrows to a unit and all beneath it, and to a state', async () => {
    const { office, admin, unitId, below, siti } = await anOfficeOfPeople()
    expect(await namesOf(admin, { unitId: below })).toEqual(['agus Salim'])
    expect(await namesOf(admin, { state: 'invited' })).toEqual(['agus Salim', "Siti Nur'aini, S.E."])
    await letPersonGo(db, async () => undefined, admin.actor, siti, { unitId, successorId: null })
    expect(await namesOf(admin, { state: 'left' })).toEqual(["Siti Nur'aini, S.E."])
    expect(await namesOf(admin, { state: 'invited' })).toEqual(['agus Salim'])
    expect((await pageOf(admin, { unitId })).counts).toEqual({ active: 2, invited: 0, left: 1 })
    expect(await namesOf(admin, { unitId: 'x' })).toHaveLength(5)
    expect(await namesOf(office, { unitId: 'x' }).catch((error: Error) => error.message)).toBe('forbidden')
  })

  it('shows a person of two units once, and to a local administrator the place over which they decide', async () => {
    const { office, admin, below, siti } = await anOfficeOfPeople()
    await placePerson(db, admin.actor, siti, { unitId: below, position: '', roles: ['team_member'] })
    const local = await anAdministrator(db, office, below)
    const both = (await pageOf(admin, { search: 'siti' })).people
    expect(both.map(({ places }) => places.map(({ unitName }) => unitName))).toEqual([['Bidang', 'Dinas Contoh']])
    const [mine] = (await pageOf(local, { search: 'siti' })).people
    expect(mine?.places.map(({ unitName }) => unitName)).toEqual(['Bidang'])
    expect(await namesOf(local)).toEqual(['agus Salim', "Siti Nur'aini, S.E.", 'Wayan Sudarma'])
  })

  it('shows nobody of another agency', async () => {
    const { admin } = await anAgency(db)
    const abroad = await anAgency(db)
    expect(await namesOf(abroad.admin, { unitId: admin.rootId })).toEqual([])
    expect(await namesOf(abroad.admin)).toHaveLength(2)
  })

  it('turns pages without losing or repeating anybody, also when names are alike', async () => {
    const { office, admin } = await anAgency(db)
    for (const index of Array(60).keys()) {
      await anInvitedPerson(db, admin, {
        unitId: office.actor.unitId,
        name: index < 30 ? 'Sama Nama' : `Orang ${index}`,
      })
    }
    const first = await pageOf(admin)
    const second = await pageOf(admin, { afterPersonId: first.next })
    expect([first.people.length, second.people.length, second.next]).toEqual([50, 12, null])
    expect(new Set([...first.people, ...second.people].map(({ personId }) => personId)).size).toBe(62)
    const states = Object.values(first.counts satisfies Record<PersonState, number>)
    expect(states.reduce((sum, each) => sum + each, 0)).toBe(62)
  })
})
