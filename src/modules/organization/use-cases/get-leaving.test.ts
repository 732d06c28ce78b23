import { describe, expect, it } from 'vitest'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { anAdministrator, anAgency, aUnitBeneath } from '../testing/an-administrator.ts'
import { aColleague, anOffice, aSisterUnit } from '../testing/an-office.ts'
import { getLeaving } from './get-leaving.ts'

const { db } = await testDatabase()

describe('getLeaving', () => {
  it('names who can take over: the colleagues of the unit, without the leaver and without mere administrators', async () => {
    const { office, admin } = await anAgency(db)
    await aColleague(db, office, { personName: 'Bagus Prakoso' })
    await aColleague(db, office, { personName: 'Teknisi', roles: ['administrator'] })
    await aSisterUnit(db, office, { personName: 'Tetangga' })
    const { unitId, scope } = office.actor
    const leaving = await getLeaving(db, admin.actor, { personId: scope.personId, unitId })
    if (!leaving.ok) throw new Error(leaving.error.kind)
    expect(leaving.value).toMatchObject({ name: 'Ratna Wulandari', unitName: 'Dinas Contoh' })
    expect(leaving.value.successors.map(({ name }) => name)).toEqual(['Bagus Prakoso'])
    expect(leaving.value.scope.unitIds).toContain(unitId)
  })

  it('finds no place that the person does not hold or that is not administered', async () => {
    const { office, admin } = await anAgency(db)
    const abroad = await anOffice(db)
    const local = await anAdministrator(db, office, await aUnitBeneath(db, admin))
    const { unitId, scope } = office.actor
    const absent = { ok: false, error: { kind: 'notFound' } }
    const ask = (actor: typeof admin.actor, personId: string, of: string) =>
      getLeaving(db, actor, { personId, unitId: of })
    expect(await ask(admin.actor, scope.personId, office.rootId)).toEqual(absent)
    expect(await ask(admin.actor, abroad.actor.scope.personId, abroad.actor.unitId)).toEqual(absent)
    expect(await ask(local.actor, scope.personId, unitId)).toEqual(absent)
    expect(await ask(office.actor, scope.personId, unitId)).toMatchObject({ error: { kind: 'forbidden' } })
  })
})
