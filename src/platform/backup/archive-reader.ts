import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract as createExtract } from 'tar-stream'
import { BackupFailure, codeOf } from './failure.ts'
import { sealedHead, type Unlock, unseal, WrongSecret } from './sealing.ts'
import { withoutTrailer } from './trailer.ts'
import { unlessAborted } from './unless-aborted.ts'

export type ArchiveEntry = { readonly name: string; readonly content: AsyncIterable<Uint8Array> }

export type ArchiveFile = {
  readonly path: string
  readonly unlock: Unlock | undefined
  /** Ends the reading; its reason is a BackupFailure. */
  readonly signal?: AbortSignal
}

/**
 * Whether a file is encrypted, as its first bytes say.
 * @throws BackupFailure `fileMissing`, `fileUnreadable`, `notABackup`
 */
async function isSealed(path: string): Promise<boolean> {
  const head = await readHead(path)
  if (head.toString('latin1') === sealedHead) return true
  if (head[0] === 0x1f && head[1] === 0x8b) return false
  throw new BackupFailure('notABackup', { file: path })
}

async function readHead(path: string): Promise<Buffer> {
  try {
    const handle = await open(path, 'r')
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(sealedHead.length), 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw new BackupFailure(codeOf(error) === 'ENOENT' ? 'fileMissing' : 'fileUnreadable', { file: path })
  }
}

/**
 * Reads a backup to its end without using it.
 * @throws BackupFailure when it is cut off or changed anywhere, or the secret is missing or wrong
 */
export async function verifyArchive(file: ArchiveFile): Promise<void> {
  const sealed = await isSealed(file.path)
  if (sealed && !file.unlock) throw new BackupFailure('secretMissing', { file: file.path })
  if (!sealed && file.unlock) throw new BackupFailure('notEncrypted', { file: file.path })
  try {
    for await (const _ of plainBytes(file)) {
      // Only the end matters.
    }
  } catch (error) {
    throw archiveFailure(error, file.path)
  }
}

async function* plainBytes({ path, unlock, signal }: ArchiveFile): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path, { highWaterMark: 256 * 1024 })
  const stored = unlessAborted(file, signal)
  try {
    yield* withoutTrailer(unlock ? await unseal(stored, unlock) : stored)
  } finally {
    file.destroy()
  }
}

/**
 * The entries in their order; each content must be read before the next entry is asked for.
 * @throws BackupFailure `damaged` at the latest at the end
 */
export async function* readArchive(file: ArchiveFile): AsyncGenerator<ArchiveEntry> {
  const extract = createExtract()
  const reading = pipeline(Readable.from(plainBytes(file), { objectMode: false }), createGunzip(), extract)
  reading.catch(() => undefined)
  try {
    for await (const entry of extract) {
      // Ours holds files and nothing else: a link would lead elsewhere.
      if (entry.header.type !== 'file') throw new BackupFailure('damaged', { file: file.path })
      yield { name: entry.header.name, content: contentOf(entry as AsyncIterable<Uint8Array>, file.path) }
      entry.resume()
    }
    await reading
  } catch (error) {
    throw archiveFailure(error, file.path)
  } finally {
    extract.destroy()
  }
}

async function* contentOf(entry: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* entry
  } catch (error) {
    throw archiveFailure(error, path)
  }
}

/** Whatever goes wrong while reading means that the file is not as it was written, but for the disk's own errors. */
function archiveFailure(error: unknown, file: string): Error {
  if (error instanceof BackupFailure) return error
  if (error instanceof WrongSecret) return new BackupFailure('wrongSecret', { file }, { cause: error })
  const problem = codeOf(error) === 'EIO' || codeOf(error) === 'EISDIR' ? 'fileUnreadable' : 'damaged'
  return new BackupFailure(problem, { file }, { cause: error })
}

/** More than any list of tables, keys or five hundred jobs takes. */
const smallBytes = 64 * 1024 * 1024

/** A small entry as a whole. @throws BackupFailure `damaged` for one that is not small */
export async function bytesOf({ content }: ArchiveEntry, file: string): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of content) {
    size += part.byteLength
    if (size > smallBytes) throw new BackupFailure('damaged', { file })
    parts.push(part)
  }
  return Buffer.concat(parts)
}

export const textOf = async (entry: ArchiveEntry, file: string): Promise<string> =>
  (await bytesOf(entry, file)).toString('utf8')
