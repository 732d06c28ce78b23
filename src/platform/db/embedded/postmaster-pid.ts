import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRunning, processName } from './process-state.ts'

/** What a postmaster writes into `postmaster.pid` (see PostgreSQL, miscadmin.h: LOCK_FILE_LINE_*). */
export type PostmasterPid = {
  readonly pid: number
  readonly socketFolder: string
  /** `ready` when clients may connect. */
  readonly status: string
  readonly text: string
}

export function readPostmasterPid(clusterFolder: string): PostmasterPid | undefined {
  try {
    const text = readFileSync(join(clusterFolder, 'postmaster.pid'), 'utf8')
    const lines = text.split('\n').map((line) => line.trim())
    return { pid: Number(lines[0]), socketFolder: lines[4] ?? '', status: lines[7] ?? '', text }
  } catch {
    return undefined
  }
}

/** The postmaster that the file names, when it is alive and not another program that got its number. */
export function findPostmaster(clusterFolder: string): PostmasterPid | undefined {
  const found = readPostmasterPid(clusterFolder)
  if (!found || !(found.pid > 0) || !isRunning(found.pid)) return undefined
  const name = processName(found.pid)
  return name === undefined || name === 'postgres' ? found : undefined
}
