import { readdirSync, readFileSync, statSync } from 'node:fs'
import { generateIdentity, identityToRecipient } from 'age-encryption'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { signIn } from '#modules/organization/index.ts'
import type { Actor } from '#modules/organization/model.ts'
import { anOffice, type Office } from '#modules/organization/testing/an-office.ts'
import { completeObligation, getPlan, saveImport, startImport } from '#modules/plan/index.ts'
import { aPlan, aPublishedPlan, must } from '#modules/plan/testing/stored-plans.ts'
import { createThrottle } from '#platform/auth/throttle.ts'
import { type Db, withoutScope } from '#platform/db/index.ts'
import { addToQueue } from '#platform/db/job-queue.ts'
import { checksumOf } from '#platform/db/migrate/migration-files.ts'
import { openPool } from '#platform/db/pool.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { openFileStore } from '#platform/files/index.ts'
import { openKeyFolder } from '#platform/keys/key-folder.ts'
import { aBackupFolder, ownMigrations } from './testing/backing-up.ts'
import { contentOf, waitingJobsOf } from './testing/store-content.ts'

const source = await testDatabase()
const askSource = await asOwner(source)
const { path, write, restore } = aBackupFolder()
const files = openFileStore(path('files'))

let office: Office
let planId = ''

beforeAll(async () => {
  const { db } = source
  office = await anOffice(db)
  const { actor } = office
  await aPlan(db, actor)
  const { fileName, bytes } = aPublishedPlan('001')
  const { importId } = must(await startImport(db, files, actor, { fileName, bytes }))
  planId = must(await saveImport(db, actor, importId)).planId
  await openKeyFolder(path('keys')).ensure('audit.pem', () => 'a private key')
  await withoutScope(db, async (tx) => {
    const runAt = new Date('2030-01-01T00:00:00Z')
    await addToQueue(tx, { name: 'test.later', payload: { text: 'ubah "ini"\n\\ dan ü' }, key: 'one', runAt })
    await addToQueue(tx, { name: 'test.soon', payload: {} })
  })
})

const everything = { search: '', area: null, state: null }

/** The page of the plan; its ribbon comes in any order. */
const planOf = async (db: Db, actor: Actor) => {
  const { ribbon, ...page } = must(await getPlan(db, actor, { planId, ...everything }))
  return { ...page, ribbon: ribbon.map((cell) => JSON.stringify(cell)).sort() }
}

describe('a backup that is restored', async () => {
  const target = await testDatabase()
  const ask = await asOwner(target)

  it('gives back every row, sequence, waiting job and file', async () => {
    const report = await write(source, 'whole.tar.gz')
    expect(report).toMatchObject({ files: 1, keys: 0, bytes: statSync(path('whole.tar.gz')).size })
    const restored = await restore(target, 'whole.tar.gz')
    expect(restored).toMatchObject({ rows: report.rows, files: 1, keys: 0, migrated: [] })

    const content = await contentOf(source.adminUrl)
    expect(await contentOf(target.adminUrl)).toEqual(content)
    expect(content['plan.obligation']?.length).toBeGreaterThan(70)
    const jobs = await waitingJobsOf(source.adminUrl)
    expect(jobs).toHaveLength(2)
    expect(await waitingJobsOf(target.adminUrl)).toEqual(jobs)
    const [kept, ...others] = await Array.fromAsync(files.list())
    expect(await Array.fromAsync(openFileStore(path('restored', 'files')).list())).toEqual([kept, ...others])
    const stored = [kept?.sha256.slice(0, 2) ?? '', kept?.sha256.slice(2, 4) ?? '', kept?.sha256 ?? '']
    expect(readFileSync(path('restored', 'files', ...stored))).toEqual(readFileSync(path('files', ...stored)))
  })

  it('begins an era of the audit log and brings no session back', async () => {
    expect(await ask('select era from platform.era order by era')).toEqual([{ era: 1 }, { era: 2 }])
    expect(await askSource('select from identity.session')).toHaveLength(1)
    expect(await ask('select from identity.session')).toEqual([])
  })

  it('lets people sign in and go on working, each within their unit', async () => {
    const { db } = target
    const { login, password, actor } = office
    const pool = openPool(target.addresses.app, { size: 1 })
    onTestFinished(() => pool.end())
    const attempt = { login, password, address: '127.0.0.1' }
    expect(await signIn(db, createThrottle(pool), attempt)).toMatchObject({ ok: true })
    expect(await planOf(db, actor)).toEqual(await planOf(source.db, actor))
    const request = { planId, ...everything }
    const [{ id } = { id: '' }] = await ask<{ id: string }>(
      'select obligation_id as id from plan.obligation where plan_id = $1 and done_at is null limit 1',
      [planId],
    )
    must(await completeObligation(db, actor, { obligationId: id, note: 'setelah dipulihkan' }))
    const stranger = await anOffice(db, { agencyName: 'Kabupaten Lain' })
    expect(await getPlan(db, stranger.actor, request)).toMatchObject({ ok: false })
  })

  it('leaves every table under the policies and every trigger on', async () => {
    const state = `
      select c.oid::regclass::text as name, c.relforcerowsecurity as forced, c.relrowsecurity as locked,
        array(select t.tgname || t.tgenabled::text from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal
          order by 1) as triggers
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by 1`
    expect(await ask(state)).toEqual(await askSource(state))
  })
})

describe('an encrypted backup', async () => {
  const target = await testDatabase()

  it('holds the keys, which go where the keys of the empty Zona were', async () => {
    const identity = await generateIdentity()
    const lock = { recipients: [await identityToRecipient(identity)] }
    expect(await write(source, 'sealed.tar.gz.age', lock)).toMatchObject({ keys: 1 })
    expect(readFileSync(path('sealed.tar.gz.age')).toString('latin1')).not.toContain('a private key')
    await openKeyFolder(path('elsewhere', 'keys')).ensure('audit.pem', () => 'made by the first start')
    const unlock = { identities: [identity] }
    expect(await restore(target, 'sealed.tar.gz.age', { unlock, to: 'elsewhere' })).toMatchObject({ keys: 1 })
    expect(String(await openKeyFolder(path('elsewhere', 'keys')).find('audit.pem'))).toBe('a private key')
    const [aside = ''] = readdirSync(path('elsewhere')).filter((name) => name.startsWith('keys-replaced-'))
    expect(readFileSync(path('elsewhere', aside, 'audit.pem'), 'utf8')).toBe('made by the first start')
    expect(await contentOf(target.adminUrl)).toEqual(await contentOf(source.adminUrl))
  })
})

describe('a backup of an older Zona', async () => {
  const target = await testDatabase()
  const ask = await asOwner(target)

  it('is brought up to date after it was loaded', async () => {
    const sql = `alter table plan.plan add column test_note text not null default 'new'`
    const later = { name: '9001_test_later.sql', sql, checksum: checksumOf(sql) }
    const { migrated } = await restore(target, 'whole.tar.gz', { migrations: [...ownMigrations, later] })
    expect(migrated).toEqual(['9001_test_later.sql'])
    expect(await ask('select distinct test_note from plan.plan')).toEqual([{ test_note: 'new' }])
  })
})

describe('a table that hides rows from the backup', async () => {
  const target = await testDatabase()
  const ask = await asOwner(target)

  it('is named, and no backup is written that would lack them', async () => {
    await ask('set role zona_migrator')
    await ask('create table plan.hidden (agency_id uuid)')
    await ask('alter table plan.hidden enable row level security')
    await ask('alter table plan.hidden force row level security')
    await expect(write(target, 'hidden.tar.gz')).rejects.toThrow('does not see all rows of plan.hidden')
    expect(readdirSync(path()).filter((name) => name.startsWith('hidden'))).toEqual([])
  })
})
