import type { Client, ClientConfig, Pool } from 'pg'
import { BootFailure } from '#platform/config/boot-failure.ts'
import type { MigrationFile } from './migration-files.ts'
import { withMigrationLock } from './migration-lock.ts'

export type AppliedMigration = { readonly name: string; readonly checksum: string }

/**
 * Which files are still to run.
 *
 * @throws BootFailure when a file that has run was changed or is missing: the database is newer than this program, or
 *   somebody edited history
 */
export function pendingMigrations(
  files: readonly MigrationFile[],
  applied: readonly AppliedMigration[],
): readonly MigrationFile[] {
  const byName = new Map(files.map((file) => [file.name, file]))
  for (const { name, checksum } of applied) {
    const file = byName.get(name)
    if (!file) throw new BootFailure('boot.migration_unknown', { file: name })
    if (file.checksum !== checksum) throw new BootFailure('boot.migration_changed', { file: name })
  }
  const done = new Set(applied.map(({ name }) => name))
  return files.filter(({ name }) => !done.has(name))
}

/** Where it is written which files have run; made before the first of them. */
export const migrationTable = `
  create schema if not exists platform;
  create table if not exists platform.migration (
    name text primary key,
    checksum text not null,
    applied_at timestamptz not null default now()
  )`

/**
 * Runs what has not run yet, each file in its own transaction, forward only.
 * @param onWait told when another copy is migrating just now, which may take its time
 * @returns names of the files that ran now
 */
export const migrate = (
  address: ClientConfig,
  files: readonly MigrationFile[],
  onWait?: () => void,
): Promise<string[]> =>
  withMigrationLock(address, onWait, async (client) => {
    await client.query(migrationTable)
    const pending = pendingMigrations(files, await readApplied(client))
    for (const file of pending) await apply(client, file)
    return pending.map(({ name }) => name)
  })

/** Codes of a database in which no Zona has ever run: no schema, no table, or no right to either. */
const untouched = new Set(['42P01', '3F000', '42501'])

/** What has run, as anybody who may read sees it; nothing in a database that was never migrated. */
export async function readApplied(client: Client | Pool): Promise<AppliedMigration[]> {
  try {
    const { rows } = await client.query<AppliedMigration>('select name, checksum from platform.migration order by name')
    return rows
  } catch (error) {
    if (untouched.has((error as { code?: string }).code ?? '')) return []
    throw error
  }
}

async function apply(client: Client, file: MigrationFile): Promise<void> {
  await client.query('begin')
  try {
    await runMigration(client, file)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

/**
 * Runs one file and writes down that it has run, inside the transaction that is open.
 * @throws BootFailure that names the file; the driver's error for a full disk
 */
export async function runMigration(client: Client, file: MigrationFile): Promise<void> {
  try {
    await client.query(file.sql)
    await client.query('reset role')
    await client.query('insert into platform.migration (name, checksum) values ($1, $2)', [file.name, file.checksum])
  } catch (error) {
    if ((error as { code?: string }).code === '53100') throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new BootFailure('boot.migration_failed', { file: file.name, reason }, { cause: error })
  }
}
