import { spawnSync } from 'node:child_process'
import { closeSync, ftruncateSync, openSync, readFileSync, readlinkSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'

/**
 * Locks of the system on files of a data folder. They hold for as long as a process lives that has the file open, whoever else
 * is killed, and also where its number cannot be seen, as in another container.
 *
 * `owner.lock` is held by the Zona that uses the folder. `postgres.lock` is the right to start programs in it: they inherit
 * the descriptor, and it is free again when the last of them has ended.
 */
export type FolderLock = {
  /** For programs that shall hold it, too. Undefined where the system has no such lock; then numbers of processes have to do. */
  readonly descriptor: number | undefined
  /** Lets go of our own hold. Programs that were started meanwhile keep theirs. */
  release(): void
}

/** Who took a lock, as they wrote it down. */
export type LockHolder = {
  readonly host: string
  readonly pid: number
  /** Where its number means something: this start of the machine, and the namespace (a container has its own). */
  readonly place: string
}

export type LockName = 'owner.lock' | 'postgres.lock'

/** flock(1) when somebody else holds the lock. */
const conflict = 1

const noLock: FolderLock = { descriptor: undefined, release: () => undefined }

/**
 * Takes the lock, or says who has it. Node cannot lock files, so flock(1) does it on a descriptor that we hand over: the lock
 * belongs to the open file, not to the process.
 */
export function tryFolderLock(dataFolder: string, name: LockName): FolderLock | LockHolder {
  const file = join(dataFolder, name)
  const descriptor = openLockFile(file)
  if (descriptor === undefined) return noLock
  const { status } = spawnSync('flock', ['-n', '3'], { stdio: ['ignore', 'ignore', 'ignore', descriptor] })
  if (status === 0) {
    writeHolder(descriptor)
    return { descriptor, release: () => closeSync(descriptor) }
  }
  closeSync(descriptor)
  // No such program (macOS), or a disk that knows no locks.
  return status === conflict ? readHolder(file) : noLock
}

export const isLock = (found: FolderLock | LockHolder): found is FolderLock => 'release' in found

export const isHere = ({ place }: LockHolder): boolean => place === ownPlace()

function openLockFile(path: string): number | undefined {
  for (const flags of ['a+', 'r']) {
    try {
      return openSync(path, flags, 0o600)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      // One that another account made can be locked all the same.
      if (code !== 'EACCES' && code !== 'EPERM') throw error
    }
  }
  return undefined
}

function writeHolder(descriptor: number): void {
  try {
    ftruncateSync(descriptor)
    const holder: LockHolder = { host: hostname(), pid: process.pid, place: ownPlace() }
    writeSync(descriptor, `${JSON.stringify(holder)}\n`)
  } catch {
    // For a better sentence only; the lock holds without it.
  }
}

function readHolder(file: string): LockHolder {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LockHolder
  } catch {
    // It has just been taken and is not written yet.
    return { host: '?', pid: 0, place: ownPlace() }
  }
}

function ownPlace(): string {
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return hostname()
  }
}
