import { existsSync, realpathSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { BootFailure, withFolder } from '#platform/config/boot-failure.ts'
import { serverAccount } from './account.ts'
import { findBinaries } from './binaries.ts'
import { checkFolder } from './check-folder.ts'
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
  const clusterFolder = join(folder, 'postgres')
  checkFolder(folder, clusterFolder)
  const binaries = findBinaries(serverAccount(clusterFolder))
  await ensureCluster(clusterFolder, binaries)
  const start = () => startPostmaster({ clusterFolder, binaries, settings: { ...smallServerSettings, ...settings } })
  for (let attempt = 1; ; attempt += 1) {
    const running = findPostmaster(clusterFolder)
    const postmaster = running ?? (await start())
    const ownership = await tryOwnership(postmaster, clusterFolder)
    if (ownership === 'stranger') rmSync(join(clusterFolder, 'postmaster.pid'), { force: true })
    else if (ownership) return serverOf(postmaster, ownership, running !== undefined)
    if (attempt === 5) throw new BootFailure('boot.second_copy', { folder, pid: String(postmaster.pid) })
  }
}

/** @returns nothing when the server went away meanwhile: its owner was about to stop */
async function tryOwnership(postmaster: PostmasterPid, clusterFolder: string) {
  try {
    return await holdOwnership(postmaster.socketFolder, clusterFolder)
  } catch (error) {
    if (error instanceof BootFailure) throw error
    // It named a socket and has none: not a server of this folder, whatever its number says.
    if (!existsSync(postmaster.socketFolder)) return 'stranger'
    // Shutting down, or still in recovery: wait for the end, or a moment, and look again.
    await waitUntil(() => !isRunning(postmaster.pid), 10_000)
    return undefined
  }
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
