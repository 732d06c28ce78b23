import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { Client } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Scope } from '#kernel/scope.ts'
import { enterScope, inScope, type Tx, withoutScope } from './index.ts'
import { testDatabase } from './testing/test-database.ts'

const { db, adminUrl } = await testDatabase({ poolSize: 1 })

const scopeOf = (agencyId: string, ...unitIds: string[]): Scope => ({ agencyId, unitIds, personId: randomUUID() })
const agencies = [randomUUID(), randomUUID()] as const
const units = [randomUUID(), randomUUID(), randomUUID()] as const

type ThingTables = { 'scope_test.thing': { agency_id: string; unit_id: string; label: string } }

const things = (tx: Tx) => tx.withTables<ThingTables>()

const labels = async (tx: Tx): Promise<string[]> => {
  const rows = await things(tx).selectFrom('scope_test.thing').select('label').orderBy('label').execute()
  return rows.map(({ label }) => label)
}

beforeAll(async () => {
  const admin = new Client(adminUrl)
  await admin.connect()
  await admin.query(`
    create schema scope_test;
    create table scope_test.thing (agency_id uuid, unit_id uuid, label text, primary key (agency_id, label));
    alter table scope_test.thing enable row level security;
    alter table scope_test.thing force row level security;
    create policy thing_scope on scope_test.thing
      using (agency_id = platform.current_agency_id() and unit_id = any (platform.current_unit_ids()));
    grant usage on schema scope_test to zona_app;
    grant select, insert, update, delete on scope_test.thing to zona_app`)
  await admin.query(`insert into scope_test.thing values ($1, $3, 'a1'), ($1, $4, 'a2'), ($2, $5, 'b1')`, [
    ...agencies,
    ...units,
  ])
  await admin.end()
})

describe('inScope', () => {
  it('shows rows of the agency and its given units only', async () => {
    expect(await inScope(db, scopeOf(agencies[0], units[0]), labels)).toEqual(['a1'])
    expect(await inScope(db, scopeOf(agencies[0], units[0], units[1]), labels)).toEqual(['a1', 'a2'])
    expect(await inScope(db, scopeOf(agencies[1], ...units), labels)).toEqual(['b1'])
  })

  it('shows nothing for an agency with the unit of another', async () => {
    expect(await inScope(db, scopeOf(agencies[1], units[0]), labels)).toEqual([])
  })

  it('shows nothing without units', async () => {
    expect(await inScope(db, scopeOf(agencies[0]), labels)).toEqual([])
  })

  it('leaves nothing behind on the one connection of the pool', async () => {
    await inScope(db, scopeOf(agencies[0], units[0]), labels)
    expect(await withoutScope(db, labels)).toEqual([])
    const { rows } = await sql<{ setting: string }>`select current_setting('zona.agency_id', true) as setting`.execute(
      db,
    )
    expect(rows).toEqual([{ setting: '' }])
    expect(
      await things(db as unknown as Tx)
        .selectFrom('scope_test.thing')
        .selectAll()
        .execute(),
    ).toEqual([])
  })

  it('refuses to write a row for another unit', async () => {
    const write = inScope(db, scopeOf(agencies[0], units[0]), (tx) =>
      things(tx)
        .insertInto('scope_test.thing')
        .values({ agency_id: agencies[0], unit_id: units[1], label: 'smuggled' })
        .execute(),
    )
    await expect(write).rejects.toThrow(/row-level security/)
  })

  it('rolls back when the work throws', async () => {
    const scope = scopeOf(agencies[0], units[0])
    const write = inScope(db, scope, async (tx) => {
      await things(tx)
        .insertInto('scope_test.thing')
        .values({ agency_id: agencies[0], unit_id: units[0], label: 'half' })
        .execute()
      throw new Error('stop')
    })
    await expect(write).rejects.toThrow('stop')
    expect(await inScope(db, scope, labels)).toEqual(['a1'])
  })

  it('refuses an id that could break out of the list of units', async () => {
    await expect(inScope(db, scopeOf(agencies[0], `${units[0]},${units[1]}`), labels)).rejects.toThrow(/no UUID/)
  })
})

describe('enterScope', () => {
  it('opens a scope in a transaction that began without one', async () => {
    const seen = await withoutScope(db, async (tx) => {
      const before = await labels(tx)
      await enterScope(tx, scopeOf(agencies[0], units[1]))
      return [before, await labels(tx)]
    })
    expect(seen).toEqual([[], ['a2']])
  })
})
