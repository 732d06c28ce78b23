import { BootFailure } from '#platform/config/boot-failure.ts'
import type { Config } from '#platform/config/index.ts'
import type { DatabaseAddresses } from '#platform/db/address.ts'
import { withDatabase } from '#platform/db/with-database.ts'

type Migrator = NonNullable<DatabaseAddresses['migrator']>

/**
 * Runs a command as the role that owns the tables and sees all agencies.
 * @throws BootFailure when this copy was not told how to reach the database in that role
 */
export const asMigrator = <Value>(config: Config, work: (address: Migrator) => Promise<Value>): Promise<Value> =>
  withDatabase(config, async ({ addresses: { migrator } }) => {
    if (migrator) return work(migrator)
    throw new BootFailure('boot.config_incomplete', { variable: 'MIGRATION_DATABASE_URL', because: 'DATABASE_URL' })
  })
