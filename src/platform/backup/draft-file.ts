import { type FileHandle, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { BackupFailure, codeOf } from './failure.ts'

/** A draft of another machine, or of a container that is gone, is left alone for this long. */
const strangeDraftMs = 24 * 3_600_000

/**
 * Writes a file that is there whole or not at all: under another name first, on the disk, then renamed. What a writer that
 * was killed left behind is removed by the next one.
 * @returns bytes written
 * @throws BackupFailure `exists`, `folderMissing`, `notWritable`, `diskFull`; whatever reading `bytes` throws
 */
export async function writeWhole(path: string, bytes: AsyncIterable<Uint8Array>): Promise<number> {
  const file = resolve(path)
  const folder = dirname(file)
  const draft = `${file}.${hostname()}-${process.pid}.part`
  const onDisk = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    try {
      return await work()
    } catch (error) {
      throw fileFailure(error, path, folder)
    }
  }
  if (await isThere(file)) throw new BackupFailure('exists', { file: path })
  await onDisk(() => removeDrafts(folder, `${basename(file)}.`))
  const handle = await onDisk(() => open(draft, 'w', 0o600))
  let size = 0
  try {
    try {
      for await (const chunk of bytes) {
        await onDisk(() => writeAll(handle, chunk))
        size += chunk.byteLength
      }
      await onDisk(() => handle.sync())
    } finally {
      await handle.close()
    }
    await onDisk(() => rename(draft, file))
    await onDisk(() => syncFolder(folder))
    return size
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw error
  }
}

/** One write may take only a part of the bytes. */
async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let done = 0; done < chunk.byteLength; ) done += (await handle.write(chunk, done)).bytesWritten
}

/** Removes drafts whose writer is gone: names begin with `prefix` and end with the machine and number of the process. */
export async function removeDrafts(folder: string, prefix: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const writer = name.startsWith(prefix) && /\.([^.]+(?:\.[^.]+)*)-(\d+)\.part$/.exec(name)
    if (!writer) continue
    const draft = join(folder, name)
    const isOurs = name.endsWith(`.${hostname()}-${writer[2]}.part`)
    if (isOurs ? !isRunning(Number(writer[2])) : await isOld(draft)) await rm(draft, { force: true })
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

async function isOld(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  return found !== undefined && Date.now() - found.mtimeMs > strangeDraftMs
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function fileFailure(error: unknown, file: string, folder: string): unknown {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') {
    return new BackupFailure('diskFull', { folder }, { cause: error })
  }
  if (code === 'ENOENT' || code === 'ENOTDIR') return new BackupFailure('folderMissing', { folder }, { cause: error })
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'EISDIR') {
    return new BackupFailure('notWritable', { file }, { cause: error })
  }
  return error
}
