import { join } from 'node:path'
import { ensureSetUpToken } from '#modules/organization/index.ts'
import { createThrottle } from '#platform/auth/throttle.ts'
import { withFolder } from '#platform/config/boot-failure.ts'
import type { Config } from '#platform/config/index.ts'
import { openDatabase } from '#platform/db/open-database.ts'
import { openFileStore, prepareFileFolder } from '#platform/files/index.ts'
import { migrateQueue, startWorker } from '#platform/jobs/worker.ts'
import { openKeyFolder } from '#platform/keys/key-folder.ts'
import type { Log } from '#platform/log/index.ts'
import { listenFailure } from './listen-failure.ts'
import { jobs } from './registry.ts'
import { startWeb } from './web.ts'

export type RunningZona = {
  /** Address for people. */
  readonly url: string
  /** One-time link for the first person; null when somebody has an account. */
  readonly setUpUrl: string | null
  /** Whether the last run was killed and this one took over its database server. */
  readonly adopted: boolean
  /** Running requests and jobs end, then the database stops. */
  stop(): Promise<void>
}

/**
 * Starts everything in one process: database, worker, web. What was started is stopped again when a later part fails.
 * @throws BootFailure for conditions that a person can mend
 */
export async function runZona(config: Config, log: Log): Promise<RunningZona> {
  const stops: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const stopPart of stops.splice(0).reverse()) await stopPart()
  }
  try {
    const database = await openDatabase(config, {
      afterMigrations: ({ jobs: address }) => migrateQueue(address, log),
      onPoolError: (err) => log.warn({ err }, 'database connection lost'),
    })
    stops.push(database.close)
    const { db } = database
    const throttle = createThrottle(database.pool)
    const keys = openKeyFolder(config.keyFolder)
    const worker = await startWorker({
      address: database.addresses.jobs,
      jobs,
      deps: { db, throttle, keys, headsFolder: config.headsFolder, log },
      log,
    })
    stops.push(worker.stop)
    const fileFolder = join(config.dataFolder, 'files')
    await withFolder(config.dataFolder, () => prepareFileFolder(fileFolder))
    const files = openFileStore(fileFolder)
    const web = await startWeb({ config, db, files, keys, throttle, log, healthy: database.isHealthy }).catch(
      (error: unknown) => {
        throw listenFailure(error, config.host, config.port)
      },
    )
    stops.push(web.stop)
    const token = await ensureSetUpToken(db)
    const { adopted } = database
    return { url: web.url, adopted, setUpUrl: token === null ? null : new URL(`/siapkan/${token}`, web.url).href, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
