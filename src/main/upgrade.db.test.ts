import { copyFileSync, readFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { findSession, signIn } from '#modules/organization/index.ts'
import { type Actor, findActor } from '#modules/organization/model.ts'
import { completeObligation, getImportReview, getPlan, openOriginal } from '#modules/plan/index.ts'
import { aPublishedPlan, must } from '#modules/plan/testing/stored-plans.ts'
import { createThrottle } from '#platform/auth/throttle.ts'
import { checkBackup } from '#platform/backup/restore-backup.ts'
import { migrate } from '#platform/db/migrate/migrate.ts'
import { openPool } from '#platform/db/pool.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { openFileStore } from '#platform/files/index.ts'
import { type LandedStore, readingOf } from '../../tools/landed-store/reading.ts'
import { aBackupFolder, ownMigrations } from './testing/backing-up.ts'

const fixture = new URL('../../db/testing/', import.meta.url)
const landed = JSON.parse(readFileSync(new URL('landed.json', fixture), 'utf8')) as LandedStore
const { path, restore } = aBackupFolder()
copyFileSync(new URL('landed.tar.gz', fixture), path('landed.tar.gz'))
const { migrations: landedMigrations } = await checkBackup(
  { path: path('landed.tar.gz'), unlock: undefined },
  ownMigrations,
  '0.1.0',
)

describe('a store of the landed version', async () => {
  const target = await testDatabase()
  const ask = await asOwner(target)

  /** The rows of every table of the landed version, with the columns that it had. */
  const readAll = async (columns: Record<string, string[]>) => {
    const found: Record<string, unknown[]> = {}
    for (const [table, names] of Object.entries(columns)) {
      const list = names.map((name) => `"${name}"`).join(', ')
      const rows = await ask<{ row: string }>(`select to_json(t)::text as row from (select ${list} from ${table}) t`)
      found[table] = rows.map(({ row }) => row).sort()
    }
    return found
  }

  /** What a later version gives another value on purpose; see db/migrations/0007. */
  const changed = ['organization.unit.parent_unit_id', 'identity.membership.unit_id']

  it('loses no value of any column on the way up', async () => {
    // A database in which no Zona has run: with later tables in it, it would be one of a newer Zona.
    const schemas = await ask<{ name: string }>(
      `select nspname as name from pg_namespace
       where nspowner in ('zona_migrator'::regrole, 'zona_jobs'::regrole) and nspname <> 'graphile_worker'`,
    )
    await ask(`drop schema ${schemas.map(({ name }) => name).join(', ')} cascade`)
    await restore(target, 'landed.tar.gz', { migrations: landedMigrations })
    const rows = await ask<{ table: string; columns: string[] }>(
      `select format('%s.%s', table_schema, table_name) as table, array_agg(column_name::text) as columns
       from information_schema.columns
       where table_schema in ('identity', 'organization', 'plan', 'platform') and format('%s.%s.%s', table_schema,
         table_name, column_name) <> all ($1) group by 1 order by 1`,
      [changed],
    )
    const columns = Object.fromEntries(rows.map(({ table, columns }) => [table, columns]))
    const before = await readAll(columns)
    expect(before['plan.obligation']?.length).toBeGreaterThan(50)
    const ran = await migrate(target.addresses.migrator, ownMigrations)
    expect(ran).toEqual(ownMigrations.slice(landedMigrations.length).map(({ name }) => name))
    const after = await readAll(columns)
    for (const [table, lines] of Object.entries(before))
      expect(after[table], table).toEqual(expect.arrayContaining(lines))
    // The agency became a unit, and nothing else came from nowhere.
    const more = Object.keys(before).filter((table) => after[table]?.length !== before[table]?.length)
    expect(more).toEqual(['organization.unit', 'platform.migration'])
  })
})

describe('people of the landed version', async () => {
  const target = await testDatabase()
  const ask = await asOwner(target)
  const { db } = target
  const files = openFileStore(path('restored', 'files'))
  let actor: Actor

  beforeAll(async () => {
    const { migrated } = await restore(target, 'landed.tar.gz')
    expect(migrated.length).toBe(ownMigrations.length - landedMigrations.length)
  })

  it('sign in as before and hold their roles', async () => {
    const pool = openPool(target.addresses.app, { size: 1 })
    onTestFinished(() => pool.end())
    const { login, password, unitId, personId } = landed
    const entry = must(await signIn(db, createThrottle(pool), { login, password, address: '127.0.0.1' }))
    const session = await findSession(db, entry.token)
    expect(session).toMatchObject({ personId, login })
    const found = session && findActor(session, unitId)
    expect(found?.roles).toEqual(['zi_chair'])
    if (found) actor = found
  })

  it('find their agency as the root of all its units, administered by who set it up', async () => {
    const units = await ask<{ unit_id: string; parent_unit_id: string | null; path: string[]; name: string }>(
      'select unit_id, parent_unit_id, path, name from organization.unit order by array_length(path, 1)',
    )
    const [root, unit] = units
    expect(units).toHaveLength(2)
    expect(root).toMatchObject({ parent_unit_id: null, path: [root?.unit_id], name: 'Pemerintah Kota Contoh' })
    expect(unit).toMatchObject({
      unit_id: landed.unitId,
      parent_unit_id: root?.unit_id,
      path: [root?.unit_id, landed.unitId],
    })
    expect(await ask('select role, unit_id from identity.membership order by role')).toEqual([
      { role: 'administrator', unit_id: root?.unit_id },
      { role: 'zi_chair', unit_id: landed.unitId },
    ])
    expect(await ask('select count(distinct unit_id)::int as n from identity.placement')).toEqual([{ n: 2 }])
  })

  it('read the same on the page of their plan', async () => {
    const request = { planId: landed.planId, search: '', area: null, state: null }
    expect(readingOf(must(await getPlan(db, actor, request)))).toEqual(landed.reading)
  })

  it('go on with their review and have the document as it came', async () => {
    const request = { importId: landed.draftId, page: 1, onlyDoubtful: false, rowId: null }
    expect(must(await getImportReview(db, actor, request)).counts.all).toBeGreaterThan(50)
    const { content } = must(await openOriginal(db, files, actor, landed.draftId))
    expect(await buffer(content)).toEqual(aPublishedPlan('000').bytes)
  })

  it('complete a duty, and it is told in the log', async () => {
    const open = landed.reading.actions.flatMap(({ duties }) => duties).find(({ doneAt }) => doneAt === null)
    must(await completeObligation(db, actor, { obligationId: open?.obligationId ?? '', note: 'setelah naik versi' }))
    expect(await ask('select action from audit.entry where subject_id = $1', [open?.obligationId])).toEqual([
      { action: 'plan.obligation.completed' },
    ])
  })
})
