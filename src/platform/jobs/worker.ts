import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { parseCronItems, type Runner, run, runMigrations, type WorkerEvents, type WorkerPool } from 'graphile-worker'
import type { ClientConfig } from 'pg'
import { countJobs, type JobCount } from '#platform/db/job-counts.ts'
import { withMigrationLock } from '#platform/db/migrate/migration-lock.ts'
import { openPool } from '#platform/db/pool.ts'
import { hasJobs } from '#platform/db/worker-locks.ts'
import type { Log } from '#platform/log/index.ts'
import type { RegisteredJob } from './job.ts'
import { queueLog } from './queue-log.ts'
import { rescueJobs, showAlive } from './rescue.ts'
import { type JobOutcome, taskListOf } from './task-list.ts'

/** Brings the queue's own tables up to date, as the role that owns them. */
export const migrateQueue = (address: ClientConfig, log: Log): Promise<void> =>
  withMigrationLock(address, undefined, async () => {
    const pool = openPool(address, { size: 1 })
    try {
      await runMigrations({ pgPool: pool, logger: queueLog(log) })
    } finally {
      await pool.end()
    }
  })

export type WorkerOptions<Deps> = {
  readonly address: ClientConfig
  readonly jobs: readonly RegisteredJob<Deps>[]
  /** What handlers work with; they use the application's role, never the queue's. */
  readonly deps: Deps
  readonly log: Log
  readonly concurrency?: number
  /** Told of every job that ended, well or not. */
  readonly onJob?: (outcome: JobOutcome) => void
  /** How long running jobs may go on once the worker is to stop; their signal comes after five seconds. */
  readonly graceMs?: number
  readonly rescueEveryMs?: number
}

export type RunningWorker = {
  /** False while the database keeps it from fetching jobs. */
  isRunning(): boolean
  countJobs(): Promise<JobCount[]>
  /** Takes no new job and waits for running ones; what does not end in time goes back to the queue. */
  stop(): Promise<void>
}

/** Between tries to go on after the database was away. */
const restartMs = 1_000

const settleMs = 2_000
const settleStepMs = 20

const dayMs = 24 * 3_600_000

type Round = { readonly runner: Runner; readonly pool: WorkerPool; end(): void }

/** Starts fetching jobs as role zona_jobs, and goes on when the database comes back after it was away. */
export async function startWorker<Deps>(options: WorkerOptions<Deps>): Promise<RunningWorker> {
  const { address, jobs, log, concurrency = 2, graceMs = 30_000, rescueEveryMs = 5_000 } = options
  const stopping = new AbortController()
  const { signal } = stopping
  // One connection listens for new jobs, one holds the lock of a living worker, the others fetch and finish jobs.
  const pool = openPool(address, {
    size: concurrency + 3,
    onError: (err) => signal.aborted || log.warn({ err }, 'job connection lost'),
  })
  let givenBack = false
  const taskList = taskListOf(options, () => givenBack)
  const crons = jobs.flatMap(({ name, cron, catchUp }) => {
    const options = { backfillPeriod: catchUp ? dayMs : 0 }
    return cron === undefined ? [] : [{ task: name, match: cron, identifier: name, options }]
  })

  const startRound = async (): Promise<Round> => {
    const events: WorkerEvents = new EventEmitter()
    // A pool can be awaited for its end; so it is handed over by a list, never as the value of a promise.
    const pools: WorkerPool[] = []
    events.once('pool:create', ({ workerPool }) => pools.push(workerPool))
    const runner = await run({
      pgPool: pool,
      taskList,
      concurrency,
      events,
      noHandleSignals: true,
      logger: queueLog(log),
      parsedCronItems: parseCronItems(crons),
    })
    const [workerPool] = pools
    if (!workerPool) throw new Error('the runner made no pool')
    const ended = new AbortController()
    void showAlive(pool, workerPool.id, ended.signal)
    void rescueJobs(pool, { log, everyMs: rescueEveryMs, signal: ended.signal, ownId: workerPool.id })
    return { runner, pool: workerPool, end: () => ended.abort() }
  }

  let round = await startRound()
  let running = true
  // The runner gives up after some tries when the database is away; we do not.
  const keepRunning = async () => {
    while (!signal.aborted) {
      await round.runner.promise.catch((err: unknown) => log.error({ err }, 'worker gave up'))
      running = false
      round.end()
      await pause(restartMs, undefined, { signal, ref: false }).catch(() => undefined)
      if (signal.aborted) return
      const next = await startRound().catch(() => undefined)
      if (next) round = next
      running = next !== undefined
    }
  }
  const kept = keepRunning()

  /** Ends the round; jobs that are still running after the grace are given back, and their work is cut off with the process. */
  const endRound = async ({ runner, pool: workerPool, end }: Round) => {
    // It may have given up just now.
    const graceful = runner.stop().catch(() => undefined)
    const inTime = await Promise.race([graceful.then(() => true), pause(graceMs, false, { ref: false })])
    if (!inTime) {
      givenBack = true
      log.warn('jobs that did not end in time were given back')
      await Promise.resolve(workerPool.forcefulShutdown('the worker was stopped')).catch(() => undefined)
    }
    await untilSettled(workerPool.id)
    end()
  }

  /** The queue writes down that a job is done without waiting for it; until then another worker may not have it. */
  const untilSettled = async (workerId: string) => {
    for (let left = settleMs; left > 0; left -= settleStepMs) {
      if (!(await hasJobs(pool, workerId).catch(() => true))) return
      await pause(settleStepMs)
    }
  }

  return {
    isRunning: () => running && !signal.aborted,
    countJobs: () => countJobs(pool),
    async stop() {
      stopping.abort()
      await endRound(round)
      await kept
      // Or have been started again just now.
      await round.runner.stop().catch(() => undefined)
      round.end()
      await pool.end()
    },
  }
}
