import { dirname } from 'node:path'
import type { Readable } from 'node:stream'
import type { ClientConfig } from 'pg'
import { nameOf } from '#platform/db/backup/shape.ts'
import { type Snapshot, withSnapshot } from '#platform/db/backup/snapshot.ts'
import { openFileStore } from '#platform/files/index.ts'
import { openKeyFolder } from '#platform/keys/key-folder.ts'
import { endName, fileName, jobsName, keyName, manifestName, rowsName } from './archive-names.ts'
import { type Archive, createArchive } from './archive-writer.ts'
import { writeWhole } from './draft-file.ts'
import { asFailure } from './failure.ts'
import { leavingRoom } from './free-space.ts'
import { type End, FORMAT, type Manifest } from './manifest.ts'
import { encrypterOf, type Lock, seal } from './sealing.ts'
import { unlessAborted } from './unless-aborted.ts'

/** Where everything is that a backup holds. */
export type BackupSource = {
  readonly migrator: ClientConfig
  readonly fileFolder: string
  readonly keyFolder: string
  /** `schema.table` of tables whose rows are no part of a backup. */
  readonly leaveOut: readonly string[]
  /** Version of this program. */
  readonly zona: string
}

export type BackupTarget = {
  readonly file: string
  readonly lock: Lock | undefined
  /** For a backup that nobody watches: gives up before the disk is full, on which the database may stand. */
  readonly leavesRoom?: boolean
  /** Ends the writing; its reason is a BackupFailure. Not for a thread, which is ended from outside. */
  readonly signal?: AbortSignal
}

export type BackupReport = {
  readonly bytes: number
  readonly rows: number
  readonly files: number
  readonly keys: number
}

/** Rows go into the archive in pieces of this size: a tar entry says its length before its content. */
const pieceBytes = 1024 * 1024

/**
 * Writes one file that holds everything: one moment of the database, then the files of the file store (which are never
 * changed and were there before the rows that name them), and the keys when the file is encrypted. Memory does not grow with
 * the data.
 *
 * @throws BackupFailure for a target that cannot be written, or a database that went away
 */
export async function writeBackup(source: BackupSource, target: BackupTarget): Promise<BackupReport> {
  const { file, lock, leavesRoom = false, signal } = target
  // A wrong recipient is told before anything is read.
  if (lock) encrypterOf(lock)
  const createdAt = new Date()
  const archive = createArchive(createdAt)
  const filling = fill(archive, source, { createdAt, withKeys: lock !== undefined })
  const outcome = filling.catch((error: unknown) => archive.fail(error))
  const bytesUntilStop = unlessAborted(archive.bytes, signal)
  const packed = leavesRoom ? leavingRoom(bytesUntilStop, dirname(file)) : bytesUntilStop
  const bytes = await writeWhole(file, lock ? await seal(packed, lock) : packed).catch(async (error: unknown) => {
    archive.fail(error)
    await outcome
    throw asFailure(error)
  })
  const { rows, files, keys } = await filling
  return { bytes, files, keys, rows: Object.values(rows).reduce((sum, count) => sum + count, 0) }
}

type Moment = { readonly createdAt: Date; readonly withKeys: boolean }

async function fill(archive: Archive, source: BackupSource, { createdAt, withKeys }: Moment): Promise<End> {
  const database = await withSnapshot(source.migrator, source, async (snapshot) => {
    const { serverVersion: postgresql, era, migrations, tables, sequences } = snapshot
    const head = { format: FORMAT, zona: source.zona, createdAt: createdAt.toISOString(), postgresql, era }
    const manifest: Manifest = {
      ...head,
      migrations: [...migrations],
      tables: tables.map((table) => ({ ...table, columns: [...table.columns] })),
      sequences: [...sequences],
    }
    await archive.add(manifestName, `${JSON.stringify(manifest, null, 1)}\n`)
    return { rows: await addRows(archive, snapshot), jobs: await addJobs(archive, snapshot) }
  })
  const keys = withKeys ? await addKeys(archive, source.keyFolder) : 0
  const files = await addFiles(archive, source.fileFolder)
  const end: End = { ...database, keys, files }
  await archive.add(endName, `${JSON.stringify(end, null, 1)}\n`)
  archive.end()
  return end
}

async function addRows(archive: Archive, snapshot: Snapshot): Promise<End['rows']> {
  const rows: End['rows'] = {}
  for (const [index, table] of snapshot.tables.entries()) {
    const copy = snapshot.copy(table)
    let part = 0
    let lines = 0
    for await (const piece of piecesOf(copy.text)) {
      part += 1
      lines += countLines(piece)
      await archive.add(rowsName(index, table, part), piece)
    }
    const count = await copy.countRows()
    if (count !== lines) throw new Error(`${nameOf(table)}: ${lines} rows came of ${count}`)
    rows[nameOf(table)] = count
  }
  return rows
}

const lineEnd = 10

/** In the text of COPY every line end within a value is written in another way. */
function countLines(piece: Buffer): number {
  let count = 0
  for (let at = piece.indexOf(lineEnd); at >= 0; at = piece.indexOf(lineEnd, at + 1)) count += 1
  return count
}

async function* piecesOf(stream: Readable): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    held.push(chunk)
    size += chunk.length
    if (size < pieceBytes) continue
    yield Buffer.concat(held)
    held = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(held)
}

async function addJobs(archive: Archive, snapshot: Snapshot): Promise<number> {
  let count = 0
  let part = 0
  for await (const jobs of snapshot.waitingJobs()) {
    part += 1
    count += jobs.length
    await archive.add(jobsName(part), jobs.map((job) => `${JSON.stringify(job)}\n`).join(''))
  }
  return count
}

async function addKeys(archive: Archive, folder: string): Promise<number> {
  const keys = openKeyFolder(folder)
  const names = await keys.list()
  for (const name of names) await archive.add(keyName(name), (await keys.find(name)) ?? '')
  return names.length
}

async function addFiles(archive: Archive, folder: string): Promise<number> {
  const store = openFileStore(folder)
  let count = 0
  for await (const { sha256, bytes } of store.list()) {
    await archive.addStream(fileName(sha256), bytes, await store.get(sha256))
    count += 1
  }
  return count
}
