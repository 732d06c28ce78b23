import { Client, type ClientConfig } from 'pg'
import { BootFailure } from '#platform/config/boot-failure.ts'
import type { MigrationFile } from './migration-files.ts'

/** Any number, the same in every version: copies that start together migrate one after the other. */
const migrationLock = 7_203_002

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

/**
 * Runs what has not run yet, each file in its own transaction, forward only.
 * @returns names of the files that ran now
 */
export async function migrate(address: ClientConfig, files: readonly MigrationFile[]): Promise<string[]> {
  const client = new Client(address)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await client.query(`
      create schema if not exists platform;
      create table if not exists platform.migration (
        name text primary key,
        checksum text not null,
        applied_at timestamptz not null default now()
      )`)
    const pending = pendingMigrations(files, await readApplied(client))
    for (const file of pending) await apply(client, file)
    return pending.map(({ name }) => name)
  } finally {
    // The lock ends with the connection.
    await client.end()
  }
}

/** Codes of a database in which no Zona has ever run: no schema, no table, or no right to either. */
const untouched = new Set(['42P01', '3F000', '42501'])

/** What has run, as anybody who may read sees it; nothing in a database that was never migrated. */
export async function readApplied(client: Client): Promise<AppliedMigration[]> {
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
    await client.query(file.sql)
    await client.query('reset role')
    await client.query('insert into platform.migration (name, checksum) values ($1, $2)', [file.name, file.checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    if ((error as { code?: string }).code === '53100') throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new BootFailure('boot.migration_failed', { file: file.name, reason }, { cause: error })
  }
}
