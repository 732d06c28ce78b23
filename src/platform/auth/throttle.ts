import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { deleteExpiredTries } from '#platform/db/expired-tries.ts'

/** What is counted and how many tries it may make within the window. The key may hold personal data: only its hash is stored. */
export type Counter = { readonly key: string; readonly limit: number }

export type Throttle = {
  /**
   * Counts one try on each counter in turn before the work is done, so that many at once cannot slip through, and stops at the
   * first that is over its limit: a try that is refused there uses up none of the counters after it. Answers the seconds to
   * wait, else 0.
   */
  countTry(counters: readonly Counter[], windowSeconds: number): Promise<number>
  /** The try succeeded: `cleared` counters start anew, `returned` ones get this try back. */
  forgive(cleared: readonly Counter[], returned: readonly Counter[], windowSeconds: number): Promise<void>
  /** Deletes what is over; for the daily clean-up. */
  clearExpired(): Promise<void>
}

const hashed = ({ key }: Counter): string => createHash('sha256').update(key).digest('base64url')

/** A throttle that all copies of the program share, because it counts in PostgreSQL (table platform.throttle). */
export const createThrottle = (pool: Pool): Throttle => {
  const limiterOf = (limit: number, windowSeconds: number) =>
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      schemaName: 'platform',
      tableName: 'throttle',
      keyPrefix: '',
      tableCreated: true,
      clearExpiredByTimeout: false,
      points: limit,
      duration: windowSeconds,
    })

  const secondsOver = async (counter: Counter, windowSeconds: number): Promise<number> => {
    try {
      await limiterOf(counter.limit, windowSeconds).consume(hashed(counter))
      return 0
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
      throw refusal
    }
  }

  return {
    async countTry(counters, windowSeconds) {
      for (const counter of counters) {
        const wait = await secondsOver(counter, windowSeconds)
        if (wait > 0) return wait
      }
      return 0
    },
    async forgive(cleared, returned, windowSeconds) {
      await Promise.all([
        ...cleared.map((counter) => limiterOf(counter.limit, windowSeconds).delete(hashed(counter))),
        ...returned.map((counter) => limiterOf(counter.limit, windowSeconds).reward(hashed(counter), 1)),
      ])
    },
    async clearExpired() {
      await deleteExpiredTries(pool)
    },
  }
}
