import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isRunning, processName } from './process-state.ts'

/** What a postmaster writes into `postmaster.pid` (see PostgreSQL, miscadmin.h: LOCK_FILE_LINE_*). */
export type PostmasterPid = {
  readonly pid: number
  readonly socketFolder: string
  /** `ready` when clients may connect. */
  readonly status: string
}

export function readPostmasterPid(clusterFolder: string): PostmasterPid | undefined {
  try {
    const lines = readFileSync(join(clusterFolder, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), socketFolder: lines[4]?.trim() ?? '', status: lines[7]?.trim() ?? '' }
  } catch {
    return undefined
  }
}

/** The postmaster that the file names, when it is alive and works in this very folder. */
export function findPostmaster(clusterFolder: string): PostmasterPid | undefined {
  const found = readPostmasterPid(clusterFolder)
  if (!found || !(found.pid > 0) || !isRunning(found.pid)) return undefined
  return worksIn(found.pid, clusterFolder) ? found : undefined
}

/**
 * Whether a process works in a folder. Numbers are given away again, and a copied folder names the server of the
 * original. In a container root may not look; then the name has to do, and ownership.ts looks closer.
 */
function worksIn(pid: number, clusterFolder: string): boolean {
  try {
    const own = statSync(clusterFolder)
    const other = statSync(`/proc/${pid}/cwd`)
    return own.ino === other.ino && own.dev === other.dev
  } catch {
    const name = processName(pid)
    return name === undefined || name === 'postgres'
  }
}
