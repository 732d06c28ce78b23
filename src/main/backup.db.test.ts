import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateIdentity, identityToRecipient } from 'age-encryption'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOffice } from '#modules/organization/testing/an-office.ts'
import { saveImport, startImport } from '#modules/plan/index.ts'
import { aPlan, aPublishedPlan, must } from '#modules/plan/testing/stored-plans.ts'
import type { ArchiveFile } from '#platform/backup/archive-reader.ts'
import { checkBackup, restoreBackup } from '#platform/backup/restore-backup.ts'
import { writeBackup } from '#platform/backup/write-backup.ts'
import { withoutScope } from '#platform/db/index.ts'
import { addToQueue } from '#platform/db/job-queue.ts'
import { readMigrations } from '#platform/db/migrate/migration-files.ts'
import { migrationsFolder } from '#platform/db/open-database.ts'
import { type TestDatabase, testDatabase } from '#platform/db/testing/test-database.ts'
import { openFileStore } from '#platform/files/index.ts'
import { openKeyFolder } from '#platform/keys/key-folder.ts'
import { filledByStart, leftOutOfBackups } from './backup-contents.ts'
import { contentOf, waitingJobsOf } from './testing/store-content.ts'

const source = await testDatabase()
const targets = [await testDatabase(), await testDatabase(), await testDatabase()] as const
const folder = mkdtempSync(join(tmpdir(), 'zona-backup-'))
const inFolder = (name: string) => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const identity = await generateIdentity()
const lock = { recipients: [await identityToRecipient(identity)] }
const unlock = { identities: [identity] }

const write = (name: string, given: { lock?: { recipients: string[] } | { passphrase: string } } = {}) =>
  writeBackup(
    {
      migrator: source.addresses.migrator,
      fileFolder: inFolder('files'),
      keyFolder: inFolder('keys'),
      leaveOut: leftOutOfBackups,
      zona: '0.1.0',
    },
    { file: inFolder(name), lock: given.lock },
  )

const migrations = readMigrations(migrationsFolder.pathname)

const restore = async ({ addresses }: TestDatabase, file: ArchiveFile, to = 'restored') =>
  restoreBackup(file, await checkBackup(file, migrations, '0.1.0'), {
    migrator: addresses.migrator,
    fileFolder: inFolder(`${to}/files`),
    keyFolder: inFolder(`${to}/keys`),
    migrations,
    mayHoldRows: filledByStart,
    store: 'the store',
  })

beforeAll(async () => {
  const { db } = source
  const { actor } = await anOffice(db)
  const files = openFileStore(inFolder('files'))
  const planner = { ...actor, roles: ['zi_chair'] as const }
  await aPlan(db, planner)
  const { fileName, bytes } = aPublishedPlan('001')
  const { importId } = must(await startImport(db, files, planner, { fileName, bytes }))
  must(await saveImport(db, planner, importId))
  await openKeyFolder(inFolder('keys')).ensure('audit.pem', () => 'a private key')
  await withoutScope(db, async (tx) => {
    const runAt = new Date('2030-01-01T00:00:00Z')
    await addToQueue(tx, { name: 'test.later', payload: { text: 'ubah "ini"\n\\ dan ü' }, key: 'one', runAt })
    await addToQueue(tx, { name: 'test.soon', payload: {} })
  })
})

describe('a backup that is restored', () => {
  it('gives back every row, sequence, waiting job and file, and begins an era', async () => {
    const report = await write('whole.tar.gz')
    expect(report.keys).toBe(0)
    const restored = await restore(targets[0], { path: inFolder('whole.tar.gz'), unlock: undefined })
    expect(restored).toMatchObject({ rows: report.rows, files: 1, keys: 0, migrated: [] })
    const content = await contentOf(source.adminUrl)
    expect(await contentOf(targets[0].adminUrl)).toEqual(content)
    expect(content['plan.obligation']?.length).toBeGreaterThan(70)
    expect(await waitingJobsOf(targets[0].adminUrl)).toEqual(await waitingJobsOf(source.adminUrl))
    const [{ sha256 } = { sha256: '' }] = await Array.fromAsync(openFileStore(inFolder('files')).list())
    const stored = join('files', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
    expect(readFileSync(inFolder(join('restored', stored)))).toEqual(readFileSync(inFolder(stored)))
  })
})
