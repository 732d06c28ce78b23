import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { BootFailure } from '#platform/config/boot-failure.ts'
import { socketAddress } from '../address.ts'
import { type EmbeddedOptions, openEmbedded } from './embedded-server.ts'
import { findPostmaster } from './postmaster-pid.ts'

export type BorrowedServer = {
  readonly socketFolder: string
  /** Stops the server when it was started for this; leaves that of a running Zona alone. */
  giveBack(): Promise<void>
}

/** Recovery after a crash takes at most as long as a start may (start-postmaster.ts). */
const patienceMs = 120_000
const pauseMs = 200

/**
 * The PostgreSQL of a data folder for a command: that of a running Zona, beside which it works, or one started for the time
 * of the command. Meanwhile another Zona cannot start, and is told so.
 *
 * @throws BootFailure `boot.no_database` for a folder that Zona never used; else what a start may say
 */
export async function borrowEmbedded(options: EmbeddedOptions): Promise<BorrowedServer> {
  const { dataFolder } = options
  if (!existsSync(join(dataFolder, 'postgres', 'PG_VERSION'))) {
    throw new BootFailure('boot.no_database', { folder: dataFolder })
  }
  const clusterFolder = join(realpathSync(dataFolder), 'postgres')
  const end = Date.now() + patienceMs
  for (;;) {
    const running = findPostmaster(clusterFolder)
    if (running && running.socketFolder !== '' && (await answers(running.socketFolder))) {
      return { socketFolder: running.socketFolder, giveBack: async () => undefined }
    }
    if (!running) {
      const started = await start(options, end)
      if (started) return started
    }
    if (Date.now() > end) throw new BootFailure('boot.database_unreachable', { address: clusterFolder })
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
}

/** @returns nothing when a Zona started in the same moment: its server is there now */
async function start(options: EmbeddedOptions, end: number): Promise<BorrowedServer | undefined> {
  try {
    const { socketFolder, stop } = await openEmbedded(options)
    return { socketFolder, giveBack: stop }
  } catch (error) {
    if (error instanceof BootFailure && error.problem === 'boot.second_copy' && Date.now() < end) return undefined
    throw error
  }
}

async function answers(socketFolder: string): Promise<boolean> {
  const client = new Client(socketAddress(socketFolder, 'zona_owner', 'postgres'))
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}
