import type { ClientConfig } from 'pg'
import { BootFailure, withFolder } from '#platform/config/boot-failure.ts'
import { addressesOf } from './address.ts'
import { connected } from './connected.ts'
import { openEmbedded } from './embedded/embedded-server.ts'
import { type MigrationFile, readMigrations } from './migrate/migration-files.ts'
import { type DatabaseConfig, migrationsFolder } from './open-database.ts'
import { prepareEmbedded, rolesFile } from './prepare-embedded.ts'

export type OwnDatabase = {
  readonly migrator: ClientConfig
  readonly jobs: ClientConfig
  /** How people call the database: the data folder, or server and name without a password. */
  readonly name: string
}

/**
 * Lends the configured database to a command that must have it for itself and needs no tables in it: the embedded one is made
 * where there is none, and refused while a Zona runs on it.
 *
 * @throws BootFailure `boot.second_copy`, `boot.config_incomplete` without the role that owns the tables, `boot.disk_full`
 */
export async function withOwnDatabase<Value>(
  config: DatabaseConfig,
  work: (database: OwnDatabase) => Promise<Value>,
): Promise<Value> {
  if (config.appUrl === undefined) return withFolder(config.dataFolder, () => withEmbedded(config.dataFolder, work))
  const { migrator, jobs } = addressesOf(config)
  if (!migrator || !jobs) {
    throw new BootFailure('boot.config_incomplete', { variable: 'MIGRATION_DATABASE_URL', because: 'DATABASE_URL' })
  }
  const name = await connected('MIGRATION_DATABASE_URL', migrator, async ({ host, port, database }) => {
    return `${host}:${port}/${database}`
  })
  return work({ migrator, jobs, name })
}

async function withEmbedded<Value>(
  dataFolder: string,
  work: (database: OwnDatabase) => Promise<Value>,
): Promise<Value> {
  const server = await openEmbedded({ dataFolder })
  try {
    const { migrator, jobs } = await prepareEmbedded(server.socketFolder, rolesFile)
    return await work({ migrator, jobs, name: dataFolder })
  } finally {
    await server.stop()
  }
}

/** All migrations that this program knows. */
export const ownMigrations = (): readonly MigrationFile[] => readMigrations(migrationsFolder.pathname)
