import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { checkBackup, restoreBackup } from '#platform/backup/restore-backup.ts'
import type { Lock, Unlock } from '#platform/backup/sealing.ts'
import { writeBackup } from '#platform/backup/write-backup.ts'
import { type MigrationFile, readMigrations } from '#platform/db/migrate/migration-files.ts'
import { migrationsFolder } from '#platform/db/open-database.ts'
import type { TestDatabase } from '#platform/db/testing/test-database.ts'
import { filledByStart, leftOutOfBackups } from '../backup-contents.ts'

export const ownMigrations: readonly MigrationFile[] = readMigrations(migrationsFolder.pathname)

/** A folder for one test file, and the two deeds on it: files and keys lie in folders of it. */
export function aBackupFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'zona-backup-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const path = (...names: string[]) => join(folder, ...names)

  const sourceOf = ({ addresses }: TestDatabase) => ({
    migrator: addresses.migrator,
    fileFolder: path('files'),
    keyFolder: path('keys'),
    leaveOut: leftOutOfBackups,
    zona: '0.1.0',
  })
  return {
    path,
    sourceOf,
    write: (database: TestDatabase, name: string, lock?: Lock) =>
      writeBackup(sourceOf(database), { file: path(name), lock }),
    /** Restores into an empty database, with files and keys in a folder named after `to`. */
    async restore(
      { addresses }: TestDatabase,
      name: string,
      { unlock, to = 'restored', migrations = ownMigrations }: Restoring = {},
    ) {
      const file = { path: path(name), unlock }
      return restoreBackup(file, await checkBackup(file, migrations, '0.1.0'), {
        migrator: addresses.migrator,
        fileFolder: path(to, 'files'),
        keyFolder: path(to, 'keys'),
        migrations,
        mayHoldRows: filledByStart,
        store: 'the store',
      })
    },
  }
}

type Restoring = {
  readonly unlock?: Unlock | undefined
  readonly to?: string
  readonly migrations?: readonly MigrationFile[]
}
