import type { ClientConfig } from 'pg'
import { ZodError } from 'zod'
import { type Load, LoadRefused, withLoad } from '#platform/db/backup/load.ts'
import { migrate } from '#platform/db/migrate/migrate.ts'
import type { MigrationFile } from '#platform/db/migrate/migration-files.ts'
import { type FileStore, openFileStore } from '#platform/files/index.ts'
import { placeOf } from './archive-names.ts'
import { type ArchiveEntry, type ArchiveFile, bytesOf, readArchive, textOf, verifyArchive } from './archive-reader.ts'
import { type Checked, checkManifest } from './check-manifest.ts'
import { asFailure, BackupFailure, codeOf } from './failure.ts'
import { type End, endSchema, waitingJobSchema } from './manifest.ts'
import { restoreKey } from './restore-keys.ts'
import { ForeignRows, loadRows, type RowLoader } from './row-loader.ts'

/** The empty store that a backup goes into. */
export type RestoreTarget = {
  readonly migrator: ClientConfig
  readonly fileFolder: string
  readonly keyFolder: string
  readonly migrations: readonly MigrationFile[]
  /** `schema.table` of tables that a start without people fills. */
  readonly mayHoldRows: readonly string[]
  /** How the store is called in a refusal: the folder, or the server and database. */
  readonly store: string
}

export type RestoreReport = {
  readonly createdAt: string
  readonly zona: string
  readonly rows: number
  readonly files: number
  readonly keys: number
  /** Migrations that ran after loading: the backup was older than this program. */
  readonly migrated: readonly string[]
}

/**
 * Reads the whole file and looks whether this program can restore it; touches no database.
 * @param own version of this program
 * @throws BackupFailure
 */
export async function checkBackup(file: ArchiveFile, files: readonly MigrationFile[], own: string): Promise<Checked> {
  await verifyArchive(file)
  return checkManifest(await readManifest(file), files, own, file.path)
}

/**
 * Restores a backup that was checked: loads rows, files and keys, and only then commits. Until that moment the store stays as
 * empty as it was; files and keys that a cut-off try left do no harm and are found by the next.
 *
 * @throws BackupFailure for a store that is not empty, or when the file changed since; BootFailure for the database
 */
export async function restoreBackup(
  file: ArchiveFile,
  checked: Checked,
  target: RestoreTarget,
): Promise<RestoreReport> {
  const { tables, sequences, createdAt, zona } = checked.manifest
  const plan = { ...target, address: target.migrator, files: target.migrations, migrations: checked.migrations }
  let end: End | undefined
  await withLoad({ ...plan, tables, sequences }, async (load) => {
    const rows = loadRows(load, tables)
    try {
      end = await restoreInto(load, rows, file, target)
    } catch (error) {
      await rows.abandon()
      throw error
    }
  }).catch((error: unknown) => {
    if (error instanceof LoadRefused) throw refusalOf(error, target.store, file.path)
    throw isForeign(error) ? new BackupFailure('damaged', { file: file.path }, { cause: error }) : asFailure(error)
  })
  const migrated = await migrate(target.migrator, target.migrations)
  const rows = Object.values(end?.rows ?? {}).reduce((sum, count) => sum + count, 0)
  return { createdAt, zona, rows, files: end?.files ?? 0, keys: end?.keys ?? 0, migrated }
}

/**
 * Whoever packs a file anew can make it fit its own checksum. What then does not fit the tables (SQLSTATE classes 22, 23 and 42),
 * or is none of our lists, was written by somebody else.
 */
const isForeign = (error: unknown): boolean =>
  error instanceof ForeignRows ||
  error instanceof SyntaxError ||
  error instanceof ZodError ||
  /^(?:22|23|42)\w{3}$/.test(codeOf(error) ?? '')

function refusalOf({ refusal }: LoadRefused, store: string, file: string): BackupFailure {
  if (refusal.kind === 'otherTables') return new BackupFailure('damaged', { file })
  return refusal.kind === 'inUse'
    ? new BackupFailure('inUse', { store })
    : new BackupFailure('notEmpty', { store, table: refusal.table })
}

async function readManifest(file: ArchiveFile): Promise<string> {
  for await (const entry of readArchive(file)) {
    return placeOf(entry.name)?.kind === 'manifest' ? textOf(entry, file.path) : ''
  }
  return ''
}

async function restoreInto(
  load: Load,
  rows: RowLoader,
  file: ArchiveFile,
  { fileFolder, keyFolder }: RestoreTarget,
): Promise<End> {
  const store = openFileStore(fileFolder)
  const seen = { jobs: 0, files: 0, keys: 0 }
  let end: End | undefined
  for await (const entry of readArchive(file)) {
    const place = placeOf(entry.name)
    if (!place) throw new BackupFailure('damaged', { file: file.path })
    if (place.kind === 'rows') await rows.take(place.index, entry.content)
    else await rows.finish()
    if (place.kind === 'jobs') seen.jobs += await addJobs(load, entry, file.path)
    if (place.kind === 'key') await restoreKey(keyFolder, place.name, await bytesOf(entry, file.path))
    if (place.kind === 'file') await keepFile(store, place.name, entry, file.path)
    if (place.kind === 'key') seen.keys += 1
    if (place.kind === 'file') seen.files += 1
    if (place.kind === 'end') end = endSchema.parse(JSON.parse(await textOf(entry, file.path)))
  }
  if (!end || !agrees(end, seen, rows)) throw new BackupFailure('damaged', { file: file.path })
  return end
}

function agrees(end: End, seen: Omit<End, 'rows'>, { counts }: RowLoader): boolean {
  const sameRows = Object.entries(end.rows).every(([table, count]) => (counts.get(table) ?? 0) === count)
  return sameRows && end.jobs === seen.jobs && end.files === seen.files && end.keys === seen.keys
}

async function addJobs(load: Load, entry: ArchiveEntry, path: string): Promise<number> {
  const lines = (await textOf(entry, path)).split('\n').filter((line) => line !== '')
  for (const line of lines) await load.addJob(waitingJobSchema.parse(JSON.parse(line)))
  return lines.length
}

async function keepFile(store: FileStore, sha256: string, { content }: ArchiveEntry, path: string): Promise<void> {
  if ((await store.put(content)) !== sha256) throw new BackupFailure('damaged', { file: path })
}
