import { expect, it } from 'vitest'
import { markAsDemo, readDemoState } from './demo-marker.ts'
import { asOwner } from './testing/as-owner.ts'
import { testDatabase } from './testing/test-database.ts'

const moment = new Date('2026-06-30T03:15:00Z')
const person = `insert into identity.person (person_id, login, name) values (gen_random_uuid(), 'ratna@contoh.go.id', 'Ratna')`

it('tells an empty database from a demo', async () => {
  const { addresses } = await testDatabase()
  const { migrator = {} } = addresses
  expect(await readDemoState(migrator)).toBe('empty')
  await markAsDemo(migrator, moment)
  expect(await readDemoState(migrator)).toBe('demo')
})

it('never marks a database in which somebody has an account', async () => {
  const database = await testDatabase()
  const { migrator = {} } = database.addresses
  await (await asOwner(database))(person)
  expect(await readDemoState(migrator)).toBe('real')
  await markAsDemo(migrator, moment)
  expect(await readDemoState(migrator)).toBe('real')
})

it('knows a real database of a Zona that had no demo yet', async () => {
  const database = await testDatabase()
  const { migrator = {} } = database.addresses
  const owner = await asOwner(database)
  await owner('drop table platform.demo_marker cascade')
  expect(await readDemoState(migrator)).toBe('empty')
  await owner(person)
  expect(await readDemoState(migrator)).toBe('real')
  await owner('drop schema identity cascade')
  expect(await readDemoState(migrator)).toBe('empty')
})
