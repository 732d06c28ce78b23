import type { Pool, PoolClient } from 'pg'

/** Key space of the locks below, the same in every version. A lock ends with its connection, so a killed worker holds none. */
const workerLock = 7_203_003

/** Shows that a worker lives for as long as the connection does. */
export const holdWorkerLock = async (client: PoolClient, workerId: string): Promise<void> => {
  await client.query('select pg_advisory_lock($1, hashtext($2))', [workerLock, workerId])
}

/** Workers that have taken jobs and do not live any more, as far as it can be seen now. */
export async function listLostWorkers(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from (
       select locked_by as id from graphile_worker._private_jobs where locked_by is not null
       union select locked_by from graphile_worker._private_job_queues where locked_by is not null
       offset 0
     ) taken where pg_try_advisory_xact_lock($1, hashtext(id))`,
    [workerLock],
  )
  return rows.map(({ id }) => id)
}

/** Whether the queue still counts jobs as taken by a worker. */
export async function hasJobs(pool: Pool, workerId: string): Promise<boolean> {
  const { rows } = await pool.query('select from graphile_worker._private_jobs where locked_by = $1 limit 1', [
    workerId,
  ])
  return rows.length > 0
}

/** Gives the jobs of lost workers back to the queue, unless one of them shows up again in this very moment. */
export async function returnJobsOf(pool: Pool, workerIds: readonly string[]): Promise<void> {
  await pool.query(
    `select graphile_worker.force_unlock_workers(array_agg(id)) from unnest($2::text[]) as id
     where pg_try_advisory_xact_lock($1, hashtext(id))`,
    [workerLock, workerIds],
  )
}
