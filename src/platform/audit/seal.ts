import { sql } from 'kysely'
import { type Db, withoutScope } from '#platform/db/index.ts'

/** Entries sealed in one transaction; some tenths of a second. */
const BATCH = 5_000

/**
 * Chains what was written since the last time, and ends when nothing is left or another sealer is at work. A run that is cut off
 * leaves whole batches. @returns how many entries were sealed
 */
export async function sealEntries(db: Db, signal?: AbortSignal): Promise<number> {
  let all = 0
  for (;;) {
    const sealed = await withoutScope(db, async (tx) => {
      const { rows } = await sql<{ sealed: number | null }>`select audit.seal(${BATCH}) as sealed`.execute(tx)
      return rows[0]?.sealed ?? 0
    })
    all += sealed
    if (sealed < BATCH || signal?.aborted) return all
  }
}
