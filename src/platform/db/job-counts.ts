import type { Pool } from 'pg'

export type JobCount = { readonly job: string; readonly waiting: number; readonly failed: number }

/** Jobs of each name that wait for their turn or another try, and those that were given up, as role zona_jobs. */
export async function countJobs(pool: Pool): Promise<JobCount[]> {
  const { rows } = await pool.query<JobCount>(
    `select t.identifier as job,
       count(j.id) filter (where j.attempts < j.max_attempts) as waiting,
       count(j.id) filter (where j.attempts >= j.max_attempts and j.locked_at is null) as failed
     from graphile_worker._private_tasks t left join graphile_worker._private_jobs j on j.task_id = t.id
     group by t.identifier`,
  )
  return rows
}
