import type { ClientConfig } from 'pg'

/** The three roles of db/roles.sql that Zona connects as. */
export type DatabaseRole = 'zona_app' | 'zona_migrator' | 'zona_jobs'

/** How to reach the database as each role. A copy without the migrator's address cannot migrate, only check. */
export type DatabaseAddresses = {
  readonly app: ClientConfig
  /** Absent in a copy that only answers people and was not told how to reach the queue. */
  readonly jobs: ClientConfig | undefined
  readonly migrator: ClientConfig | undefined
}

/** Name of the database inside the embedded server. */
export const embeddedDatabase = 'zona'

export function socketAddress(socketFolder: string, role: DatabaseRole | 'zona_owner', database: string): ClientConfig {
  return { host: socketFolder, user: role, database }
}

/** Addresses from the configuration. */
export type DatabaseUrls = {
  readonly appUrl: string | undefined
  readonly migratorUrl: string | undefined
  readonly jobsUrl: string | undefined
}

export function addressesOf({ appUrl, migratorUrl, jobsUrl }: DatabaseUrls): DatabaseAddresses {
  const migrator = migratorUrl === undefined ? undefined : { connectionString: migratorUrl }
  return {
    app: { connectionString: appUrl },
    migrator,
    jobs: jobsUrl === undefined ? migrator && asJobs(migrator) : { connectionString: jobsUrl },
  }
}

/** The migrator is a member of the role that owns the queue, see db/roles.sql. */
const asJobs = (migrator: ClientConfig): ClientConfig => ({ ...migrator, options: '-c role=zona_jobs' })
