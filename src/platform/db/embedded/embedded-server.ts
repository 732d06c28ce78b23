import { existsSync, realpathSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { BootFailure, withFolder } from '#platform/config/boot-failure.ts'
import { serverAccount } from './account.ts'
import { findBinaries } from './binaries.ts'
import { checkFolder } from './check-folder.ts'
import { type FolderLock, isHere, isLock, type LockHolder, type LockName, tryFolderLock } from './folder-lock.ts'
import { ensureCluster } from './initialize-cluster.ts'
import { makeFolder } from './make-folder.ts'
import { holdOwnership, type Ownership } from './ownership.ts'
import { findPostmaster, type PostmasterPid } from './postmaster-pid.ts'
import { isRunning, waitUntil } from './process-state.ts'
import { durableSettings, smallServerSettings } from './settings.ts'
import { startPostmaster } from './start-postmaster.ts'
import { stopPostmaster } from './stop-postmaster.ts'

export type EmbeddedServer = {
  /** Folder of the unix socket; there is no other way in. */
  readonly socketFolder: string
  readonly pid: number
  /** How the server was reached: started by us, or found running after its owner had been killed. */
  readonly adopted: boolean
  /** Ends the server and waits for it. */
  stop(): Promise<void>
}

export type EmbeddedOptions = {
  readonly dataFolder: string
  readonly settings?: Readonly<Record<string, string>>
}

/**
 * Opens the PostgreSQL of a data folder: makes it on the first start, recovers it after a crash, takes over a server
 * whose owner was killed.
 *
 * @throws BootFailure with one of the sentences for a folder, a disk, another version or a second copy
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  return withFolder(options.dataFolder, () => open(options))
}

async function open({ dataFolder, settings = durableSettings }: EmbeddedOptions): Promise<EmbeddedServer> {
  makeFolder(dataFolder)
  // The socket's name is derived from the path, so two ways of writing one folder must give one path.
  const folder = realpathSync(dataFolder)
  checkFolder(folder, join(folder, 'postgres'))
  const owner = await waitForLock(folder, 'owner.lock', () => ownerPatienceMs)
  try {
    const { stop, ...server } = await openOwned(folder, settings)
    return { ...server, stop: () => stop().finally(owner.release) }
  } catch (error) {
    owner.release()
    throw error
  }
}

async function openOwned(folder: string, settings: NonNullable<EmbeddedOptions['settings']>): Promise<EmbeddedServer> {
  const clusterFolder = join(folder, 'postgres')
  const binaries = findBinaries(serverAccount(clusterFolder))
  const start = async (lock: FolderLock) => {
    await ensureCluster(clusterFolder, binaries, lock)
    return startPostmaster({ clusterFolder, binaries, settings: { ...smallServerSettings, ...settings }, lock })
  }
  const end = Date.now() + patienceMs
  for (;;) {
    const running = findPostmaster(clusterFolder)
    const postmaster = running ?? (await startAlone(folder, start))
    const ownership = await tryOwnership(postmaster, clusterFolder)
    if (ownership === 'stranger') rmSync(join(clusterFolder, 'postmaster.pid'), { force: true })
    else if (ownership) return serverOf(postmaster, ownership, running !== undefined)
    if (Date.now() > end) throw new BootFailure('boot.second_copy', { folder, pid: String(postmaster.pid) })
  }
}

/** What a server or an initdb of a killed owner may take to end or to recover, on a slow disk. */
const patienceMs = 120_000

/** A copy that is just stopping gets this long to let go. */
const ownerPatienceMs = 4_000

const pauseMs = 100

/** Starts the server when the last program of a killed owner is gone: it might still write. */
async function startAlone(folder: string, start: (lock: FolderLock) => Promise<PostmasterPid>): Promise<PostmasterPid> {
  // Those that can be seen from here end by themselves; of others nobody knows what they are doing.
  const lock = await waitForLock(folder, 'postgres.lock', (holder) => (isHere(holder) ? patienceMs : ownerPatienceMs))
  try {
    return await start(lock)
  } finally {
    lock.release()
  }
}

/** @throws BootFailure `boot.second_copy`, or `boot.used_elsewhere` for a holder in another container or machine */
async function waitForLock(
  folder: string,
  name: LockName,
  patienceFor: (holder: LockHolder) => number,
): Promise<FolderLock> {
  const begin = Date.now()
  for (;;) {
    const found = tryFolderLock(folder, name)
    if (isLock(found)) return found
    if (Date.now() - begin > patienceFor(found)) {
      if (!isHere(found)) throw new BootFailure('boot.used_elsewhere', { folder, host: found.host })
      throw new BootFailure('boot.second_copy', { folder, pid: String(found.pid) })
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
}

/** @returns nothing when the server is not ready, or went away meanwhile: its owner was about to stop */
async function tryOwnership(postmaster: PostmasterPid, clusterFolder: string) {
  try {
    // One that has just begun names no socket yet; without a name the driver would ask some other server by network.
    if (postmaster.socketFolder !== '') return await holdOwnership(postmaster.socketFolder, clusterFolder)
  } catch (error) {
    if (error instanceof BootFailure) throw error
    // It named a socket and has none: not a server of this folder, whatever its number says.
    if (!existsSync(postmaster.socketFolder)) return 'stranger'
  }
  // Beginning, in recovery, or shutting down: look again in a moment.
  await waitUntil(() => !isRunning(postmaster.pid), pauseMs)
  return undefined
}

function serverOf(postmaster: PostmasterPid, ownership: Ownership, adopted: boolean): EmbeddedServer {
  return {
    socketFolder: postmaster.socketFolder,
    pid: postmaster.pid,
    adopted,
    async stop() {
      await ownership.releaseAfter(() => stopPostmaster(postmaster.pid))
      try {
        // Never with its content: the next copy may have put its socket there already.
        rmdirSync(postmaster.socketFolder)
      } catch {
        // In use again, or gone.
      }
    },
  }
}
