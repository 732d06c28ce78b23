import type { ChildProcess } from 'node:child_process'
import { closeSync, fstatSync, openSync, readSync, rmSync, statSync, truncateSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { BootFailure } from '#platform/config/boot-failure.ts'
import { serverAccount } from './account.ts'
import type { Binaries } from './binaries.ts'
import type { FolderLock } from './folder-lock.ts'
import { findPostmaster, type PostmasterPid, readPostmasterPid } from './postmaster-pid.ts'
import { waitUntil } from './process-state.ts'
import { makeSocketFolder } from './socket-folder.ts'
import { spawnAs } from './spawn-as.ts'

export type StartOptions = {
  readonly clusterFolder: string
  readonly binaries: Binaries
  readonly settings: Readonly<Record<string, string>>
  readonly lock: FolderLock
}

/** Recovery after a crash replays at most `max_wal_size`; a slow disk does that in less than two minutes. */
const readyTimeoutMs = 120_000

/** The server's own log is for warnings only; a start begins a new one when the old has grown beyond this. */
const largestLogBytes = 10 * 1024 * 1024

/**
 * Backends of a killed postmaster need a moment to notice; until then PostgreSQL refuses to start beside them. And a copy
 * that is just ending may remove the socket folder under us.
 */
const restBlocksStart =
  /pre-existing shared memory block|lock file ".*" already exists|could not create lock file ".*": No such file/

const logFileOf = (clusterFolder: string) => join(dirname(clusterFolder), 'postgres.log')

/** Starts the server and waits until it accepts connections. Tries again while the rest of a killed one goes away. */
export async function startPostmaster(options: StartOptions): Promise<PostmasterPid> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await tryStart(options)
    if (typeof outcome !== 'string') return outcome
    // Another copy of Zona may have started it in the meantime.
    const other = findPostmaster(options.clusterFolder)
    if (other) return other
    if (attempt >= 40 || !restBlocksStart.test(outcome)) throw startFailure(options.clusterFolder, outcome)
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

async function tryStart({ clusterFolder, binaries, settings, lock }: StartOptions): Promise<PostmasterPid | string> {
  removeStalePid(clusterFolder)
  const account = serverAccount(clusterFolder)
  const socketFolder = makeSocketFolder(clusterFolder, account)
  const logFile = logFileOf(clusterFolder)
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > largestLogBytes) truncateSync(logFile)
  const log = openSync(logFile, 'a', 0o600)
  const logStart = fstatSync(log).size
  let child: ChildProcess
  try {
    const args = Object.entries({ ...settings, unix_socket_directories: socketFolder }).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ])
    const { descriptor } = lock
    child = spawnAs({ program: binaries.postgres, folder: clusterFolder, args, account, output: log, lock: descriptor })
  } finally {
    closeSync(log)
  }
  let failed: string | undefined
  child.once('error', (error) => {
    failed = error.message
  })
  const readReason = () => {
    failed ??= readFrom(logFile, logStart)
  }
  child.once('exit', readReason)
  // The server outlives us when we are killed; it must not keep us alive when we want to end.
  child.unref()
  let ready: PostmasterPid | undefined
  const decided = await waitUntil(() => {
    const found = readPostmasterPid(clusterFolder)
    if (found?.pid === child.pid && found?.status === 'ready') ready = found
    return ready !== undefined || failed !== undefined
  }, readyTimeoutMs)
  child.off('exit', readReason)
  if (!decided) child.kill('SIGQUIT')
  return ready ?? failed ?? 'not ready in time'
}

/** PostgreSQL takes a zombie, or a stranger that got the old number, for a running server. */
function removeStalePid(clusterFolder: string): void {
  if (findPostmaster(clusterFolder) === undefined) rmSync(join(clusterFolder, 'postmaster.pid'), { force: true })
}

function readFrom(path: string, start: number): string {
  const descriptor = openSync(path, 'r')
  try {
    const buffer = Buffer.alloc(Math.min(64 * 1024, fstatSync(descriptor).size - start))
    readSync(descriptor, buffer, 0, buffer.length, start)
    return buffer.toString('utf8')
  } finally {
    closeSync(descriptor)
  }
}

function startFailure(clusterFolder: string, output: string): BootFailure {
  if (/No space left on device|Disk quota exceeded/.test(output)) {
    return new BootFailure('boot.disk_full', { folder: dirname(clusterFolder) })
  }
  const lines = output.trim().split('\n')
  const lastLine = lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? ''
  return new BootFailure('boot.postgres_failed', { log: logFileOf(clusterFolder), lastLine: lastLine.trim() })
}
