import type { Client, Pool } from 'pg'
import { BootFailure, withFolder } from '#platform/config/boot-failure.ts'
import { addressesOf, type DatabaseAddresses, type DatabaseUrls } from './address.ts'
import { checkAppRole } from './check-role.ts'
import { connected } from './connected.ts'
import { type DatabaseState, readDatabaseState } from './database-state.ts'
import { openEmbedded } from './embedded/embedded-server.ts'
import type { Db } from './index.ts'
import { migrate, pendingMigrations, readApplied } from './migrate/migrate.ts'
import { type MigrationFile, readMigrations } from './migrate/migration-files.ts'
import { openDb, openPool } from './pool.ts'
import { prepareEmbedded, rolesFile } from './prepare-embedded.ts'

/** Without the first address the embedded server of the folder is used. */
export type DatabaseConfig = DatabaseUrls & { readonly dataFolder: string }

export type OpenDatabase = {
  readonly db: Db
  /** For libraries that bring their own statements (the throttle); everything of ours goes through `db`. */
  readonly pool: Pool
  readonly addresses: DatabaseAddresses
  /** The embedded server was found running: its last owner had been killed. */
  readonly adopted: boolean
  /** How the database stands now; for `/readyz`. */
  state(): Promise<DatabaseState>
  /** Closes the pool, then the embedded server when it is ours. */
  close(): Promise<void>
}

export type Steps = {
  /** May refuse the database before anything in it is touched. */
  readonly beforeMigrations?: (addresses: DatabaseAddresses) => Promise<void>
  /** Runs after the tables are there and before anybody uses them: the job queue migrates itself. */
  readonly afterMigrations: (addresses: DatabaseAddresses) => Promise<void>
  readonly onPoolError: (error: Error) => void
  /** Another copy is migrating; this one goes on when it is done. */
  readonly onWait?: () => void
}

export const migrationsFolder = new URL('../../../db/migrations/', import.meta.url)
const oldestServer = 15

/**
 * Opens the database that the configuration names, brings its tables up to date and refuses a role that row-level
 * security would not bind.
 *
 * @throws BootFailure with the sentence of what is wrong; nothing is left running then
 */
export async function openDatabase(config: DatabaseConfig, steps: Steps): Promise<OpenDatabase> {
  const server = config.appUrl === undefined ? await openEmbedded({ dataFolder: config.dataFolder }) : undefined
  let pool: Pool | undefined
  try {
    return await withFolder(config.dataFolder, async () => {
      const addresses = server ? await prepareEmbedded(server.socketFolder, rolesFile) : addressesOf(config)
      await steps.beforeMigrations?.(addresses)
      const files = readMigrations(migrationsFolder.pathname)
      await bringUpToDate(addresses, files, steps.onWait)
      await steps.afterMigrations(addresses)
      pool = openPool(addresses.app, { onError: steps.onPoolError })
      const opened = pool
      return {
        db: openDb(opened),
        pool: opened,
        addresses,
        adopted: server?.adopted ?? false,
        state: () => readDatabaseState(opened, files),
        async close() {
          await opened.end()
          await server?.stop()
        },
      }
    })
  } catch (error) {
    await pool?.end()
    await server?.stop()
    throw error
  }
}

async function bringUpToDate(
  addresses: DatabaseAddresses,
  files: readonly MigrationFile[],
  onWait?: () => void,
): Promise<void> {
  await connected('DATABASE_URL', addresses.app, checkServerVersion)
  const { migrator } = addresses
  if (migrator) {
    await connected('MIGRATION_DATABASE_URL', migrator, async () => undefined)
    await migrate(migrator, files, onWait)
  }
  await connected('DATABASE_URL', addresses.app, async (client) => {
    await checkAppRole(client)
    const pending = pendingMigrations(files, await readApplied(client))
    if (pending.length > 0) throw new BootFailure('boot.migrations_pending', { count: String(pending.length) })
  })
}

async function checkServerVersion(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: string }>(`select current_setting('server_version') as version`)
  const found = rows[0]?.version ?? ''
  if (Number.parseInt(found, 10) < oldestServer) {
    throw new BootFailure('boot.database_too_old', { found, needed: String(oldestServer) })
  }
}
