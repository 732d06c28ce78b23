import type { Pool } from 'pg'
import { readApplied } from './migrate/migrate.ts'
import type { MigrationFile } from './migrate/migration-files.ts'

export type DatabaseState = {
  readonly database: 'ok' | 'away'
  /**
   * `newer`: another copy of a later version has migrated while this one runs. It goes on: a migration leaves room for the
   * version before it. `unknown` while the database is away.
   */
  readonly migrations: 'ok' | 'pending' | 'newer' | 'unknown'
}

/** How the database stands now; never throws, and answers within the statement timeout of the pool. */
export async function readDatabaseState(pool: Pool, files: readonly MigrationFile[]): Promise<DatabaseState> {
  try {
    const applied = new Set((await readApplied(pool)).map(({ name }) => name))
    if (files.some(({ name }) => !applied.has(name))) return { database: 'ok', migrations: 'pending' }
    return { database: 'ok', migrations: applied.size > files.length ? 'newer' : 'ok' }
  } catch {
    return { database: 'away', migrations: 'unknown' }
  }
}
