import { sql } from 'kysely'
import type { Tx } from './index.ts'

export type QueuedJob = {
  readonly name: string
  readonly payload: unknown
  /** A later job with the same key replaces one that has not begun. */
  readonly key?: string | undefined
  /** Not before this time; at once without it. */
  readonly runAt?: Date | undefined
}

/** Adds a job in the transaction of the change it follows: both happen or neither. See db/migrations, schema `jobs`. */
export async function addToQueue(tx: Tx, { name, payload, key, runAt }: QueuedJob): Promise<void> {
  await sql`select jobs.enqueue(${name}, ${JSON.stringify(payload)}::json, ${key ?? null}, ${runAt ?? null})`.execute(
    tx,
  )
}
