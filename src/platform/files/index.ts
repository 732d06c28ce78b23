import { createHash, randomUUID } from 'node:crypto'
import type { ReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export type FileContent = Uint8Array | AsyncIterable<Uint8Array>

export type FileStore = {
  /**
   * Keeps content and answers when it is on the disk. The same content is kept once.
   * @returns SHA-256 of the content in hexadecimal: the key of the file, and the proof that it is unchanged
   * @throws FileTooLarge when `maxBytes` is passed; nothing is kept then
   */
  put(content: FileContent, options?: { readonly maxBytes?: number }): Promise<string>
  /** @throws an error with code ENOENT when there is no such file */
  get(sha256: string): Promise<ReadStream>
  has(sha256: string): Promise<boolean>
  /** Every file that is kept, in the order of the keys, one folder at a time; those put meanwhile may be missing. */
  list(): AsyncIterable<{ readonly sha256: string; readonly bytes: number }>
}

export class FileTooLarge extends Error {
  readonly maxBytes: number

  constructor(maxBytes: number) {
    super(`more than ${maxBytes} bytes`)
    this.name = 'FileTooLarge'
    this.maxBytes = maxBytes
  }
}

/**
 * Files in a local folder, named by their content: `ab/cd/abcd…`. Two levels of 256 folders keep every folder small with
 * millions of files. Nothing is ever overwritten, so a copy of the folder is a consistent backup at any moment.
 */
export function openFileStore(folder: string): FileStore {
  const incoming = incomingOf(folder)
  return {
    async put(content, { maxBytes = Number.POSITIVE_INFINITY } = {}) {
      await mkdir(incoming, { recursive: true, mode: 0o700 })
      const draft = join(incoming, randomUUID())
      try {
        const sha256 = await writeDraft(draft, content, maxBytes)
        await settle(draft, pathOf(folder, sha256), folder)
        return sha256
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
    },

    async get(sha256) {
      const handle = await open(pathOf(folder, sha256), 'r')
      return handle.createReadStream()
    },

    async has(sha256) {
      return exists(pathOf(folder, sha256))
    },

    list: () => listFiles(folder),
  }
}

const twoDigits = /^[0-9a-f]{2}$/

async function* listFiles(folder: string): AsyncGenerator<{ sha256: string; bytes: number }> {
  for (const first of await namesIn(folder, twoDigits)) {
    for (const second of await namesIn(join(folder, first), twoDigits)) {
      const leaf = join(folder, first, second)
      for (const sha256 of await namesIn(leaf, /^[0-9a-f]{64}$/)) {
        yield { sha256, bytes: (await stat(join(leaf, sha256))).size }
      }
    }
  }
}

async function namesIn(folder: string, pattern: RegExp): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => pattern.test(name)).sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** Uploads that a crash cut off; a running upload never takes that long. */
const oldDraftMs = 24 * 3_600_000

/** Makes the folder ready at boot, so that a wrong one is told then and not at the first upload. */
export async function prepareFileFolder(folder: string, now = Date.now()): Promise<void> {
  const incoming = incomingOf(folder)
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  for (const name of await readdir(incoming)) {
    const draft = join(incoming, name)
    if (now - (await stat(draft)).mtimeMs > oldDraftMs) await rm(draft, { force: true })
  }
}

const incomingOf = (folder: string) => join(folder, 'incoming')

function pathOf(folder: string, sha256: string): string {
  // The key may come from outside; anything but a hash would be a path.
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('a file key is 64 hexadecimal digits')
  return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
}

async function writeDraft(draft: string, content: FileContent, maxBytes: number): Promise<string> {
  const hash = createHash('sha256')
  let bytes = 0
  const file = await open(draft, 'wx', 0o600)
  try {
    for await (const chunk of content instanceof Uint8Array ? [content] : content) {
      bytes += chunk.byteLength
      if (bytes > maxBytes) throw new FileTooLarge(maxBytes)
      hash.update(chunk)
      await writeAll(file, chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return hash.digest('hex')
}

/** One write may take only a part of the bytes. */
async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  let done = 0
  while (done < chunk.byteLength) done += (await file.write(chunk, done)).bytesWritten
}

/** Gives the draft its name; names are on the disk only when their folders are. */
async function settle(draft: string, path: string, root: string): Promise<void> {
  if (await exists(path)) return rm(draft)
  const leaf = dirname(path)
  await mkdir(leaf, { recursive: true, mode: 0o700 })
  await rename(draft, path)
  for (const folder of [leaf, dirname(leaf), root]) await syncFolder(folder)
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}
