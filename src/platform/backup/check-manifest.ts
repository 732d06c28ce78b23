import type { MigrationFile } from '#platform/db/migrate/migration-files.ts'
import { BackupFailure } from './failure.ts'
import { FORMAT, type Manifest, manifestHeadSchema, manifestSchema } from './manifest.ts'

/** The oldest format that this program reads. */
const oldestFormat = 1

export type Checked = { readonly manifest: Manifest; readonly migrations: readonly MigrationFile[] }

/**
 * Whether this program can restore what a backup says it is.
 * @param own version of this program, for the sentence
 * @returns the manifest, and the migrations that the backup's database had run, in order
 * @throws BackupFailure `newer`, `older`, `otherHistory`, `notABackup`
 */
export function checkManifest(text: string, files: readonly MigrationFile[], own: string, file: string): Checked {
  const value = parse(text)
  const head = manifestHeadSchema.safeParse(value)
  if (!head.success) throw new BackupFailure('notABackup', { file })
  const { format, zona: found } = head.data
  if (format > FORMAT) throw new BackupFailure('newer', { found, own })
  if (format < oldestFormat) throw new BackupFailure('older', { found })
  const manifest = manifestSchema.parse(value)
  const byName = new Map(files.map((each) => [each.name, each]))
  const migrations = manifest.migrations.map(({ name, checksum }) => {
    const migration = byName.get(name)
    if (!migration) throw new BackupFailure('newer', { found, own })
    if (migration.checksum !== checksum) throw new BackupFailure('otherHistory', { migration: name })
    return migration
  })
  return { manifest, migrations }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
