import { setTimeout as pause } from 'node:timers/promises'
import type { Pool, PoolClient } from 'pg'
import { holdWorkerLock, listLostWorkers, returnJobsOf } from '#platform/db/worker-locks.ts'
import type { Log } from '#platform/log/index.ts'

const retryMs = 1_000

/**
 * Shows other workers that this one lives, by a lock on a connection of its own, and takes the lock anew when the connection
 * breaks. Ends with the signal.
 */
export async function showAlive(pool: Pool, workerId: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const client = await pool.connect().catch(() => undefined)
    if (client) {
      const broken = await holdWorkerLock(client, workerId).then(
        () => untilBroken(client, signal),
        () => true,
      )
      // Closing the connection gives the lock back; it must not go back to the pool with it.
      client.release(broken || new Error('the lock ends'))
    }
    await pause(retryMs, undefined, { signal, ref: false }).catch(() => undefined)
  }
}

/** @returns true when the connection broke, false when the worker ends */
const untilBroken = (client: PoolClient, signal: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve(false)
    client.once('end', () => resolve(true))
    client.once('error', () => resolve(true))
    signal.addEventListener('abort', () => resolve(false), { once: true })
  })

export type RescueOptions = {
  readonly log: Log
  readonly everyMs: number
  readonly signal: AbortSignal
  readonly ownId: string
}

/**
 * Gives back the jobs of workers that were killed. The queue by itself would wait four hours. A worker counts as lost when two looks in
 * a row find it without its lock: one may fall into the second in which a living worker connects anew.
 */
export async function rescueJobs(pool: Pool, { log, everyMs, signal, ownId }: RescueOptions): Promise<void> {
  let suspects: readonly string[] = []
  while (!signal.aborted) {
    try {
      const missing = (await listLostWorkers(pool)).filter((id) => id !== ownId)
      const lost = missing.filter((id) => suspects.includes(id))
      suspects = missing
      if (lost.length > 0) {
        await returnJobsOf(pool, lost)
        log.warn({ workers: lost.length }, 'jobs of a lost worker given back')
      }
    } catch {
      // The database is away: what was seen before says nothing about afterwards.
      suspects = []
    }
    await pause(everyMs, undefined, { signal, ref: false }).catch(() => undefined)
  }
}
