import type { Client } from 'pg'
import type { WaitingJob } from './shape.ts'

const atOnce = 500

/**
 * Jobs that were asked for and are not done, for good or yet; those that come by themselves at their hour come again by
 * themselves. Asked inside the snapshot, as the role that owns the queue.
 */
export async function* listWaitingJobs(client: Client): AsyncGenerator<WaitingJob[]> {
  const { rows: found } = await client.query<{ made: boolean }>(
    `select to_regclass('graphile_worker._private_jobs') is not null as made`,
  )
  if (!found[0]?.made) return
  await client.query('set local role zona_jobs')
  await client.query(`
    declare waiting_job no scroll cursor for
    select t.identifier as name, j.payload::text as payload, q.queue_name as queue, j.run_at::text as "runAt",
      j.max_attempts as "maxAttempts", j.key, j.priority,
      case when j.flags is not null then array(select jsonb_object_keys(j.flags)) end as flags
    from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id
      left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
    where j.attempts < j.max_attempts and not (j.payload::jsonb ? '_cron')
    order by j.id`)
  for (;;) {
    const { rows } = await client.query<WaitingJob>(`fetch ${atOnce} from waiting_job`)
    if (rows.length === 0) break
    yield rows
  }
  await client.query('close waiting_job')
  await client.query('reset role')
}

/** Asks for a job again, in the transaction that loads the rows it is about. */
export async function addWaitingJob(client: Client, job: WaitingJob): Promise<void> {
  await client.query('set local role zona_jobs')
  await client.query(
    `select graphile_worker.add_job(
       $1, $2::json, queue_name => $3, run_at => $4::timestamptz, max_attempts => $5, job_key => $6, priority => $7,
       flags => $8::text[])`,
    [job.name, job.payload, job.queue, job.runAt, job.maxAttempts, job.key, job.priority, job.flags],
  )
  await client.query('reset role')
}
