import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { inScope, type Tx, withoutScope } from '#platform/db/index.ts'
import { openDb, openPool } from '#platform/db/pool.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { anOffice, aSisterUnit } from '../testing/an-office.ts'
import type { OrganizationTables } from './tables.ts'
import { createAgency, createUnit, listUnits } from './units.ts'

const { db, addresses } = await testDatabase()

/** What the tables hold for whoever asks, without any `where` of ours. */
const everything = async (tx: Tx) => {
  const tables = tx.withTables<OrganizationTables>()
  const agencies = await tables.selectFrom('organization.agency').select('agency_id').execute()
  const units = await tables.selectFrom('organization.unit').select('unit_id').execute()
  return { agencies: agencies.map((row) => row.agency_id), units: units.map((row) => row.unit_id) }
}

const NOTHING = { agencies: [], units: [] }

describe('agencies and units', () => {
  it('look empty without a scope', async () => {
    await anOffice(db)
    expect(await withoutScope(db, everything)).toEqual(NOTHING)
    expect(await db.transaction().execute(everything)).toEqual(NOTHING)
  })

  it('show one agency and the units of the scope only', async () => {
    const home = await anOffice(db)
    await aSisterUnit(db, home)
    await anOffice(db)
    const { scope, unitId } = home.actor
    expect(await inScope(db, scope, everything)).toEqual({ agencies: [scope.agencyId], units: [unitId] })
  })

  it('stay empty on a reused connection after a scope has ended, by commit or by failure', async () => {
    const { actor } = await anOffice(db)
    const pool = openPool(addresses.app, { size: 1 })
    const one = openDb(pool)
    expect((await inScope(one, actor.scope, everything)).units).toEqual([actor.unitId])
    expect(await one.transaction().execute(everything)).toEqual(NOTHING)
    const failing = inScope(one, actor.scope, () => Promise.reject(new Error('stop')))
    await expect(failing).rejects.toThrow('stop')
    expect(await one.transaction().execute(everything)).toEqual(NOTHING)
    expect(await withoutScope(one, everything)).toEqual(NOTHING)
    await pool.end()
  })

  it('keep many scopes apart that take turns on few connections', async () => {
    const offices = await Promise.all(Array.from({ length: 6 }, () => anOffice(db)))
    const asked = Array.from({ length: 60 }, (_, index) => offices[index % offices.length])
    const seen = await Promise.all(
      asked.map(async (office) => {
        if (!office) throw new Error('no office')
        const { scope, unitId } = office.actor
        return [await inScope(db, scope, everything), { agencies: [scope.agencyId], units: [unitId] }] as const
      }),
    )
    for (const [found, own] of seen) expect(found).toEqual(own)
  })

  it('cannot be renamed, moved or deleted from outside', async () => {
    const home = await anOffice(db, { unitName: 'Dinas Asal' })
    const abroad = await anOffice(db)
    const change = (tx: Tx) =>
      tx
        .withTables<OrganizationTables>()
        .updateTable('organization.unit')
        .set({ name: 'Milik saya' })
        .where('unit_id', '=', home.actor.unitId)
        .executeTakeFirst()
    expect((await inScope(db, abroad.actor.scope, change)).numUpdatedRows).toBe(0n)
    const steal = inScope(db, home.actor.scope, (tx) =>
      tx
        .withTables<OrganizationTables>()
        .updateTable('organization.unit')
        .set({ agency_id: abroad.actor.scope.agencyId })
        .where('unit_id', '=', home.actor.unitId)
        .execute(),
    )
    await expect(steal).rejects.toThrow(/row-level security/)
    const wipe = inScope(db, home.actor.scope, (tx) => sql`delete from organization.unit`.execute(tx))
    await expect(wipe).rejects.toThrow(/permission denied/)
    expect((await inScope(db, home.actor.scope, (tx) => listUnits(tx, home.actor.scope)))[0]?.unitName).toBe(
      'Dinas Asal',
    )
  })

  it('cannot be made for somebody else', async () => {
    const { actor } = await anOffice(db)
    const elsewhere = { ...actor.scope, agencyId: randomUUID() }
    await expect(inScope(db, actor.scope, (tx) => createAgency(tx, elsewhere, 'Palsu'))).rejects.toThrow(
      /row-level security/,
    )
    const unit = { unitId: randomUUID(), name: 'Palsu', timeZone: 'Asia/Jakarta', parentPath: [] }
    await expect(inScope(db, actor.scope, (tx) => createUnit(tx, actor.scope, unit))).rejects.toThrow(
      /row-level security/,
    )
  })
})

describe('listUnits', () => {
  it('names the units of the scope with their agency, by name', async () => {
    const home = await anOffice(db, { unitName: 'Dinas B', timeZone: 'Asia/Makassar', agencyName: 'Kota Contoh' })
    const sister = await aSisterUnit(db, home, { unitName: 'Dinas A' })
    const unitIds = [home.actor.unitId, sister.actor.unitId]
    const scope = { ...home.actor.scope, unitIds }
    const units = await inScope(db, scope, (tx) => listUnits(tx, scope))
    expect(units.map(({ unitName, agencyName, timeZone }) => [unitName, agencyName, timeZone])).toEqual([
      ['Dinas A', 'Kota Contoh', 'Asia/Jakarta'],
      ['Dinas B', 'Kota Contoh', 'Asia/Makassar'],
    ])
  })

  it('finds nothing when asked for units that the transaction may not see', async () => {
    const home = await anOffice(db)
    const abroad = await anOffice(db)
    const seen = await inScope(db, abroad.actor.scope, (tx) => listUnits(tx, home.actor.scope))
    expect(seen).toEqual([])
  })
})
