import { parseCronItems, run, runMigrations, type Task } from 'graphile-worker'
import type { ClientConfig } from 'pg'
import { openPool } from '#platform/db/pool.ts'
import type { Log } from '#platform/log/index.ts'
import type { RegisteredJob } from './job.ts'
import { queueLog } from './queue-log.ts'

/** Brings the queue's own tables up to date, as the role that owns them. */
export async function migrateQueue(address: ClientConfig, log: Log): Promise<void> {
  const pool = openPool(address, { size: 1 })
  try {
    await runMigrations({ pgPool: pool, logger: queueLog(log) })
  } finally {
    await pool.end()
  }
}

export type WorkerOptions<Deps> = {
  readonly address: ClientConfig
  readonly jobs: readonly RegisteredJob<Deps>[]
  /** What handlers work with; they use the application's role, never the queue's. */
  readonly deps: Deps
  readonly log: Log
  readonly concurrency?: number
}

export type RunningWorker = {
  /** Takes no new job and waits for running ones; their signal tells them to hurry. */
  stop(): Promise<void>
}

/** Between tries to go on after the database was away. */
const restartMs = 5_000

/** Starts fetching jobs as role zona_jobs, and goes on when the database comes back after it was away. */
export async function startWorker<Deps>(options: WorkerOptions<Deps>): Promise<RunningWorker> {
  const { address, jobs, deps, log, concurrency = 2 } = options
  let stopping = false
  // One connection listens for new jobs, the others fetch and finish them.
  const pool = openPool(address, {
    size: concurrency + 2,
    onError: (err) => stopping || log.warn({ err }, 'job connection lost'),
  })
  const taskList: Record<string, Task> = {}
  for (const job of jobs) {
    taskList[job.name] = async (payload, helpers) => {
      await job.run(payload, { deps, signal: helpers.abortSignal ?? new AbortController().signal })
    }
  }
  const startRunner = () =>
    run({
      pgPool: pool,
      taskList,
      concurrency,
      noHandleSignals: true,
      logger: queueLog(log),
      parsedCronItems: parseCronItems(
        jobs.flatMap(({ name, cron }) => (cron === undefined ? [] : [{ task: name, match: cron, identifier: name }])),
      ),
    })
  let runner = await startRunner()
  // The runner gives up after some tries when the database is away; we do not.
  const keepRunning = async () => {
    while (!stopping) {
      await runner.promise.catch((err: unknown) => log.error({ err }, 'worker gave up'))
      if (stopping) return
      await new Promise((resolve) => setTimeout(resolve, restartMs).unref())
      runner = await startRunner().catch(() => runner)
    }
  }
  const kept = keepRunning()
  return {
    async stop() {
      stopping = true
      // It may have given up just now.
      await runner.stop().catch(() => undefined)
      await kept
      // Or have been started again just now.
      await runner.stop().catch(() => undefined)
      await pool.end()
    },
  }
}
