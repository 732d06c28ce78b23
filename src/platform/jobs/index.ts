import type { Tx } from '#platform/db/index.ts'
import { addToQueue } from '#platform/db/job-queue.ts'
import type { Job } from './job.ts'

export type EnqueueOptions = {
  /** A later job with the same key replaces one that has not begun. */
  readonly key?: string
  readonly runAt?: Date
}

/**
 * Adds a job in the same transaction as the change it follows: rolled back together, visible together.
 * @throws ZodError for a payload that the job does not take, which is a bug of the caller
 */
export async function enqueue<Payload>(
  tx: Tx,
  job: Job<Payload>,
  payload: Payload,
  { key, runAt }: EnqueueOptions = {},
): Promise<void> {
  await addToQueue(tx, { name: job.name, payload: job.payload.parse(payload), key, runAt })
}
