import { BootFailure } from '#platform/config/boot-failure.ts'
import { addressesOf, type DatabaseAddresses } from './address.ts'
import { checkAppRole } from './check-role.ts'
import { connected } from './connected.ts'
import { borrowEmbedded } from './embedded/borrow-server.ts'
import type { Db } from './index.ts'
import { pendingMigrations, readApplied } from './migrate/migrate.ts'
import { readMigrations } from './migrate/migration-files.ts'
import { type DatabaseConfig, migrationsFolder } from './open-database.ts'
import { openDb, openPool } from './pool.ts'
import { prepareEmbedded, rolesFile } from './prepare-embedded.ts'

export type CommandDatabase = {
  /** As the application: role zona_app, under row-level security. */
  readonly db: Db
  readonly addresses: DatabaseAddresses
}

/**
 * Lends the configured database to a command, as it is: nothing is migrated. With the embedded one it works beside a
 * running Zona, on its server; when none runs, the server is started for the time of the command.
 *
 * @throws BootFailure `boot.no_database`, `boot.start_first` (tables of an older Zona), `boot.migration_unknown` (of a newer
 *   one), or what a start may say
 */
export async function withDatabase<Value>(
  config: DatabaseConfig,
  work: (database: CommandDatabase) => Promise<Value>,
): Promise<Value> {
  const server = config.appUrl === undefined ? await borrowEmbedded({ dataFolder: config.dataFolder }) : undefined
  try {
    const addresses = server ? await prepareEmbedded(server.socketFolder, rolesFile) : addressesOf(config)
    await connected('DATABASE_URL', addresses.app, async (client) => {
      await checkAppRole(client)
      const pending = pendingMigrations(readMigrations(migrationsFolder.pathname), await readApplied(client))
      if (pending.length > 0) throw new BootFailure('boot.start_first', { count: String(pending.length) })
    })
    const pool = openPool(addresses.app, { size: 2 })
    try {
      return await work({ db: openDb(pool), addresses })
    } finally {
      await pool.end()
    }
  } finally {
    await server?.giveBack()
  }
}
