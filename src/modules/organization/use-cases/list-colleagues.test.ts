import { describe, expect, it } from 'vitest'
import { inScope } from '#platform/db/index.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { listColleagues as listRows } from '../store/colleagues.ts'
import { aColleague, anOffice, aSisterUnit } from '../testing/an-office.ts'
import { listColleagues } from './list-colleagues.ts'

const { db } = await testDatabase()

describe('listColleagues', () => {
  it('lists the people of the unit once each by name with whether they only read, and nobody of a neighbour', async () => {
    const office = await anOffice(db, { personName: 'Wayan Sudarma', roles: ['zi_chair', 'employee'] })
    await aColleague(db, office, { personName: 'andi Pratama', roles: ['team_member', 'risk_officer'] })
    await aColleague(db, office, { personName: 'Teknisi', roles: ['administrator'] })
    await aSisterUnit(db, office, { personName: 'Tetangga' })
    await anOffice(db, { personName: 'Orang lain' })
    await aColleague(db, office, { personName: 'Kartika', roles: ['employee', 'unit_head'] })
    const listed = (await listColleagues(db, office.actor)).map(({ name, onlyReads }) => [name, onlyReads])
    expect(listed).toEqual([
      ['andi Pratama', false],
      ['Kartika', true],
      ['Wayan Sudarma', false],
    ])
  })

  it('answers nothing for a unit outside the scope, and no more than asked', async () => {
    const office = await anOffice(db)
    const sister = await aSisterUnit(db, office)
    await aColleague(db, office)
    expect(await inScope(db, office.actor.scope, (tx) => listRows(tx, sister.actor.unitId, 10))).toEqual([])
    expect(await inScope(db, office.actor.scope, (tx) => listRows(tx, office.actor.unitId, 1))).toHaveLength(1)
  })
})
