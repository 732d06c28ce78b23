import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { aColleague, anOffice } from '../testing/an-office.ts'
import { findSession } from './find-session.ts'
import { listDemoPeople } from './list-demo-people.ts'
import { startDemoSession } from './start-demo-session.ts'

const database = await testDatabase()
const { db } = database
const owner = await asOwner(database)
const office = await anOffice(db, {
  unitName: 'Dinas Contoh',
  agencyName: 'Kota Contoh',
  roles: ['unit_head', 'zi_chair'],
})
const colleague = await aColleague(db, office, { personName: 'Bagus Prakoso', roles: ['employee'] })

it('lets nobody in as anybody in a database without the mark, though people are there', async () => {
  expect(await listDemoPeople(db)).toEqual([])
  expect(await startDemoSession(db, office.actor.scope.personId)).toEqual({ ok: false, error: { kind: 'notFound' } })
})

it('cannot be made a demo by the application', async () => {
  for (const sql of [
    'insert into platform.demo_marker (clock) values (now())',
    'delete from platform.demo_marker',
    'create or replace view platform.demo as select 1',
  ]) {
    await owner('begin')
    await owner('set local role zona_app')
    await expect(owner(sql)).rejects.toThrow('permission denied')
    await owner('rollback')
  }
})

it('lets a visitor of the demo be anybody with a role, and nobody else', async () => {
  await owner(`insert into platform.demo_marker (clock) values ('2026-06-30T10:15:00+07:00')`)
  const people = await listDemoPeople(db)
  expect(people.map(({ name, unitName, agencyName, roles }) => ({ name, unitName, agencyName, roles }))).toEqual([
    { name: 'Bagus Prakoso', unitName: 'Dinas Contoh', agencyName: 'Kota Contoh', roles: ['employee'] },
    { name: 'Ratna Wulandari', unitName: 'Dinas Contoh', agencyName: 'Kota Contoh', roles: ['unit_head', 'zi_chair'] },
  ])
  const entered = await startDemoSession(db, colleague.actor.scope.personId)
  if (!entered.ok) throw new Error('refused')
  expect((await findSession(db, entered.value.token))?.name).toBe('Bagus Prakoso')
  expect((await startDemoSession(db, randomUUID())).ok).toBe(false)
  expect((await startDemoSession(db, "' or true --")).ok).toBe(false)
})
