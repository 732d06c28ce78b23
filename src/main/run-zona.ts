import { join } from 'node:path'
import { ensureSetUpToken } from '#modules/organization/index.ts'
import { createThrottle } from '#platform/auth/throttle.ts'
import { withFolder } from '#platform/config/boot-failure.ts'
import type { Config } from '#platform/config/index.ts'
import type { DatabaseAddresses } from '#platform/db/address.ts'
import type { Db } from '#platform/db/index.ts'
import { openDatabase } from '#platform/db/open-database.ts'
import { type FileStore, openFileStore, prepareFileFolder } from '#platform/files/index.ts'
import { migrateQueue, startWorker } from '#platform/jobs/worker.ts'
import { type KeyFolder, openKeyFolder } from '#platform/keys/key-folder.ts'
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

/** What the program of the demo adds to a start; nobody else has it. */
export type DemoStart = {
  /** Looks at the database before anything in it is touched, and throws to leave it alone. */
  readonly check: (addresses: DatabaseAddresses) => Promise<void>
  /** Fills it; the tables are there, and nobody works with them yet. */
  readonly fill: (office: DemoOffice) => Promise<void>
}

export type DemoOffice = {
  readonly db: Db
  readonly files: FileStore
  readonly keys: KeyFolder
  readonly addresses: DatabaseAddresses
}

/**
 * Starts everything in one process: database, worker, web. What was started is stopped again when a later part fails.
 * @throws BootFailure for conditions that a person can mend
 */
export async function runZona(config: Config, log: Log, demo?: DemoStart): Promise<RunningZona> {
  const stops: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const stopPart of stops.splice(0).reverse()) await stopPart()
  }
  try {
    const database = await openDatabase(config, {
      ...(demo && { beforeMigrations: demo.check }),
      afterMigrations: ({ jobs: address }) => migrateQueue(address, log),
      onPoolError: (err) => log.warn({ err }, 'database connection lost'),
    })
    stops.push(database.close)
    const { db } = database
    const throttle = createThrottle(database.pool)
    const keys = openKeyFolder(config.keyFolder)
    const fileFolder = join(config.dataFolder, 'files')
    await withFolder(config.dataFolder, () => prepareFileFolder(fileFolder))
    const files = openFileStore(fileFolder)
    await demo?.fill({ db, files, keys, addresses: database.addresses })
    const worker = await startWorker({
      address: database.addresses.jobs,
      jobs,
      deps: { db, throttle, keys, headsFolder: config.headsFolder, log },
      log,
    })
    stops.push(worker.stop)
    const healthy = database.isHealthy
    const isDemo = demo !== undefined
    const web = await startWeb({ config, db, files, keys, throttle, log, healthy, isDemo }).catch((error: unknown) => {
      throw listenFailure(error, config.host, config.port)
    })
    stops.push(web.stop)
    const token = await ensureSetUpToken(db)
    const { adopted } = database
    return { url: web.url, adopted, setUpUrl: token === null ? null : new URL(`/siapkan/${token}`, web.url).href, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
