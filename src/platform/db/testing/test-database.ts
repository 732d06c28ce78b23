import { randomBytes } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { embeddedDatabase } from '../address.ts'
import type { Db } from '../index.ts'
import { openDb, openPool } from '../pool.ts'
import { addressesIn, type EmbeddedAddresses, runAsOwner } from '../prepare-embedded.ts'

export type TestDatabase = {
  /** As the application: role zona_app, under row-level security. */
  readonly db: Db
  readonly addresses: EmbeddedAddresses
  /** As the superuser, for what a test must see or break behind the application's back. */
  readonly adminUrl: string
  /** For a Zona started as a process: DATABASE_URL, MIGRATION_DATABASE_URL, JOBS_DATABASE_URL. */
  readonly urls: { readonly app: string; readonly migrator: string; readonly jobs: string }
}

/**
 * A database of its own for a test file, copied from the migrated template; it goes away when the file has ended.
 * Call it at the top of the file: `const { db } = await testDatabase()`.
 */
export async function testDatabase({ poolSize = 5 }: { readonly poolSize?: number } = {}): Promise<TestDatabase> {
  const { socketFolder } = inject('testServer')
  const name = `test_${randomBytes(6).toString('hex')}`
  await runAsOwner(socketFolder, 'postgres', async (client) => {
    await client.query(`create database ${name} template ${embeddedDatabase}`)
    // A copy does not take over who may connect.
    await client.query(`grant connect on database ${name} to zona_app, zona_migrator, zona_jobs`)
    await client.query(`grant create, temporary on database ${name} to zona_migrator, zona_jobs`)
  })
  const addresses = addressesIn(socketFolder, name)
  const pool = openPool(addresses.app, { size: poolSize })
  const url = (role: string) => `postgresql://${role}@localhost/${name}?host=${encodeURIComponent(socketFolder)}`
  afterAll(async () => {
    await pool.end()
    await runAsOwner(socketFolder, 'postgres', (client) => client.query(`drop database ${name} with (force)`))
  })
  return {
    db: openDb(pool),
    addresses,
    adminUrl: url('zona_owner'),
    urls: { app: url('zona_app'), migrator: url('zona_migrator'), jobs: url('zona_jobs') },
  }
}
