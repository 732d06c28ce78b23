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

/** Starts fetching jobs as role zona_jobs. */
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
  const runner = await run({
    pgPool: pool,
    taskList,
    concurrency,
    noHandleSignals: true,
    logger: queueLog(log),
    parsedCronItems: parseCronItems(
      jobs.flatMap(({ name, cron }) => (cron === undefined ? [] : [{ task: name, match: cron, identifier: name }])),
    ),
  })
  runner.promise.catch((err: unknown) => log.error({ err }, 'worker stopped'))
  return {
    async stop() {
      stopping = true
      await runner.stop()
      await pool.end()
    },
  }
}
