import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ensureSetUpToken } from '#modules/organization/index.ts'
import { createThrottle } from '#platform/auth/throttle.ts'
import { dailyBackupState } from '#platform/backup/daily-backup.ts'
import { withFolder } from '#platform/config/boot-failure.ts'
import type { Config } from '#platform/config/index.ts'
import type { DatabaseAddresses } from '#platform/db/address.ts'
import type { Db } from '#platform/db/index.ts'
import { openDatabase } from '#platform/db/open-database.ts'
import { type FileStore, openFileStore, prepareFileFolder } from '#platform/files/index.ts'
import { isWritable } from '#platform/files/is-writable.ts'
import type { RegisteredJob } from '#platform/jobs/job.ts'
import { migrateQueue, startWorker } from '#platform/jobs/worker.ts'
import { type KeyFolder, openKeyFolder } from '#platform/keys/key-folder.ts'
import type { Log } from '#platform/log/index.ts'
import { openMail } from '#platform/mail/index.ts'
import { createMetrics } from '#platform/metrics/index.ts'
import { backupJobs } from './backup-job.ts'
import { openHttpServer } from './http-server.ts'
import { createReadiness } from './readiness.ts'
import { type JobDeps, jobs } from './registry.ts'
import { startWeb } from './web.ts'
import { workerSite } from './worker-site.ts'

export type RunningZona = {
  /** Address for people; in a copy that runs a worker alone, for those who watch it. */
  readonly url: string
  /** One-time link for the first person; null when somebody has an account. */
  readonly setUpUrl: string | null
  /** Whether the last run was killed and this one took over its database server. */
  readonly adopted: boolean
  /** Says on `/readyz` that it stops, waits as long as it was told to, lets requests and jobs end, then leaves the database. */
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
 * Starts the parts that the configuration names in one process: database, worker, web. What was started is stopped again when a later
 * part fails.
 * @param registered jobs that this copy does
 * @throws BootFailure for conditions that a person can mend
 */
export async function runZona(
  config: Config,
  log: Log,
  demo?: DemoStart,
  registered: readonly RegisteredJob<JobDeps>[] = jobs,
): Promise<RunningZona> {
  const stopping = new AbortController()
  const stops: (() => Promise<void>)[] = []
  let closeDatabase = async () => {}
  let serving = false
  const stop = async () => {
    stopping.abort()
    if (serving) await pause(config.stopDelay * MILLISECONDS)
    // Requests and jobs end side by side; what they work with goes last.
    await Promise.all(stops.splice(0).map((stopPart) => stopPart()))
    await closeDatabase()
  }
  try {
    const database = await openDatabase(config, {
      ...(demo && { beforeMigrations: demo.check }),
      afterMigrations: async ({ jobs: address }) => address && migrateQueue(address, log),
      onPoolError: (err) => log.warn({ err }, 'database connection lost'),
      onWait: () => log.warn('another copy changes the tables of this database; this one waits for it'),
    })
    closeDatabase = database.close
    const { db, addresses } = database
    const metrics = createMetrics()
    metrics.watchPool(database.pool)
    const throttle = createThrottle(database.pool)
    const keys = openKeyFolder(config.keyFolder)
    const fileFolder = join(config.dataFolder, 'files')
    await withFolder(config.dataFolder, () => prepareFileFolder(fileFolder))
    const files = openFileStore(fileFolder)
    await demo?.fill({ db, files, keys, addresses })

    const worker =
      config.parts.worker && addresses.jobs
        ? await startWorker({
            address: addresses.jobs,
            jobs: demo ? registered : [...registered, ...backupJobs(config, addresses)],
            deps: { db, throttle, keys, headsFolder: config.headsFolder, log, mail: openMail(config.mail) },
            log,
            onJob: metrics.countJob,
          })
        : undefined
    if (worker) {
      stops.push(worker.stop)
      metrics.watchJobs(worker.countJobs)
    }
    const isStopping = () => stopping.signal.aborted
    const readiness = createReadiness({
      database: database.state,
      files: () => isWritable(fileFolder),
      worker: worker?.isRunning,
      backup: backupLook(config, demo),
      isStopping,
    })
    const watched = { readiness, metrics, metricsToken: config.metricsToken }
    const isDemo = demo !== undefined
    const web = config.parts.web
      ? await startWeb({ config, db, files, keys, throttle, log, watched, isStopping, isDemo })
      : await openHttpServer(workerSite(watched).fetch, config)
    stops.push(web.stop)
    serving = true
    const token = config.parts.web ? await ensureSetUpToken(db) : null
    const { adopted } = database
    return { url: web.url, adopted, setUpUrl: token === null ? null : new URL(`/siapkan/${token}`, web.url).href, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Only a copy that writes backups can tell of them. */
const backupLook = ({ backup, parts }: Config, demo: DemoStart | undefined) =>
  backup && parts.worker && !demo ? () => dailyBackupState(backup.folder) : undefined

const MILLISECONDS = 1_000
