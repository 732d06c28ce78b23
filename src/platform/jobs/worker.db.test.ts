import { Client } from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { withoutScope } from '#platform/db/index.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { createLog } from '#platform/log/index.ts'
import { enqueue } from './index.ts'
import { registerJob } from './job.ts'
import { startWorker } from './worker.ts'

const { db, addresses, adminUrl } = await testDatabase()

const greet = { name: 'test.greet', payload: z.object({ id: z.number().int() }) }
const fail = { name: 'test.fail', payload: z.object({}) }

const seen: number[] = []
let wake: () => void = () => undefined
let failures = 0

const worker = await startWorker({
  address: addresses.jobs,
  log: createLog('silent'),
  deps: { seen },
  jobs: [
    registerJob(greet, async ({ id }, { deps }: { deps: { seen: number[] } }) => {
      deps.seen.push(id)
      wake()
    }),
    registerJob(fail, async () => {
      failures += 1
      wake()
      throw new Error('not today')
    }),
    registerJob({ name: 'test.nightly', payload: z.looseObject({}) }, async () => undefined, { cron: '0 19 * * *' }),
  ],
})
afterAll(() => worker.stop())

const until = async (isTrue: () => boolean) => {
  while (!isTrue()) {
    await new Promise<void>((resolve) => {
      wake = resolve
    })
  }
}

const asAdmin = async <Row extends object>(query: string): Promise<Row[]> => {
  const client = new Client(adminUrl)
  await client.connect()
  const { rows } = await client.query<Row>(query)
  await client.end()
  return rows
}

describe('enqueue', () => {
  it('has the job done soon after the transaction', async () => {
    const begin = performance.now()
    await withoutScope(db, (tx) => enqueue(tx, greet, { id: 1 }))
    await until(() => seen.includes(1))
    expect(performance.now() - begin).toBeLessThan(2000)
  })

  it('forgets the job when the transaction fails', async () => {
    const write = withoutScope(db, async (tx) => {
      await enqueue(tx, greet, { id: 2 })
      throw new Error('rolled back')
    })
    await expect(write).rejects.toThrow('rolled back')
    await withoutScope(db, (tx) => enqueue(tx, greet, { id: 3 }))
    await until(() => seen.includes(3))
    expect(seen).not.toContain(2)
  })

  it('replaces a waiting job of the same key', async () => {
    const runAt = new Date(Date.now() + 3_600_000)
    for (const id of [4, 5]) await withoutScope(db, (tx) => enqueue(tx, greet, { id }, { key: 'only one', runAt }))
    const rows = await asAdmin<{ payload: unknown }>(
      `select payload from graphile_worker._private_jobs where key = 'only one'`,
    )
    expect(rows).toEqual([{ payload: { id: 5 } }])
  })

  it('refuses a payload that the job does not take', async () => {
    await expect(withoutScope(db, (tx) => enqueue(tx, greet, { id: 0.5 }))).rejects.toThrow()
  })
})

describe('startWorker', () => {
  it('keeps a failed job for another try', async () => {
    await withoutScope(db, (tx) => enqueue(tx, fail, {}))
    await until(() => failures > 0)
    const waiting = () =>
      asAdmin<{ attempts: number; max_attempts: number; last_error: string }>(
        `select attempts, max_attempts, last_error from graphile_worker._private_jobs where last_error is not null`,
      )
    let rows = await waiting()
    while (rows.length === 0) rows = await waiting()
    expect(rows[0]).toMatchObject({ attempts: 1, max_attempts: 12 })
    expect(rows[0]?.last_error).toContain('not today')
  })

  it('goes on when the database has cut its connections', async () => {
    await asAdmin(`select pg_terminate_backend(pid) from pg_stat_activity
      where usename = 'zona_jobs' and datname = current_database()`)
    await withoutScope(db, (tx) => enqueue(tx, greet, { id: 6 }))
    await until(() => seen.includes(6))
  })

  it('knows the jobs that come by themselves', async () => {
    const rows = await asAdmin(`select identifier from graphile_worker._private_known_crontabs`)
    expect(rows).toEqual([{ identifier: 'test.nightly' }])
  })
})

describe('a worker that is stopped', () => {
  const slow = { name: 'test.slow', payload: z.object({ id: z.number() }) }
  const lockedBy = () =>
    asAdmin<{ locked_by: string | null; attempts: number }>(
      `select j.locked_by, j.attempts from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'test.slow'`,
    )

  const startSlow = async (workMs: number, graceMs: number, rescueEveryMs = 5_000) => {
    const outcomes: boolean[] = []
    let began: () => void = () => undefined
    const begun = new Promise<void>((resolve) => {
      began = resolve
    })
    const running = await startWorker({
      address: addresses.jobs,
      log: createLog('silent'),
      deps: {},
      graceMs,
      rescueEveryMs,
      onJob: ({ failed }) => outcomes.push(failed),
      jobs: [
        registerJob(slow, async () => {
          began()
          await new Promise((resolve) => setTimeout(resolve, workMs))
        }),
      ],
    })
    return { running, begun, outcomes }
  }

  it('lets a running job end', async () => {
    const { running, begun, outcomes } = await startSlow(300, 5_000)
    await withoutScope(db, (tx) => enqueue(tx, slow, { id: 1 }))
    await begun
    expect(running.isRunning()).toBe(true)
    expect(await running.countJobs()).toContainEqual({ job: 'test.slow', waiting: 1, failed: 0 })
    await running.stop()
    expect(outcomes).toEqual([false])
    expect(running.isRunning()).toBe(false)
    expect(await lockedBy()).toEqual([])
  })

  it('gives back a job that does not end in time', async () => {
    const { running, begun } = await startSlow(3_000, 200)
    await withoutScope(db, (tx) => enqueue(tx, slow, { id: 2 }))
    await begun
    const began = performance.now()
    await running.stop()
    expect(performance.now() - began).toBeLessThan(2_000)
    expect(await lockedBy()).toEqual([{ locked_by: null, attempts: 1 }])
    await asAdmin(`delete from graphile_worker._private_jobs where locked_by is null`)
  })

  it('finds its jobs given back by another when it was killed, and never those of one that lives', async () => {
    const { running, begun, outcomes } = await startSlow(1_500, 5_000)
    const rescuer = await startSlow(0, 5_000, 100)
    await withoutScope(db, (tx) => enqueue(tx, slow, { id: 3 }))
    await Promise.race([begun, rescuer.begun])
    // As a worker leaves it that was killed: taken by a name that nobody holds the lock of.
    await asAdmin(`insert into graphile_worker._private_jobs (task_id, payload, locked_by, locked_at)
      select id, '{"id": 4}', 'pool-that-was-killed', now() from graphile_worker._private_tasks
      where identifier = 'test.slow'`)
    await expect
      .poll(async () => (await lockedBy()).some((job) => job.locked_by === 'pool-that-was-killed'), { timeout: 5_000 })
      .toBe(false)
    await Promise.all([running.stop(), rescuer.running.stop()])
    expect([...outcomes, ...rescuer.outcomes].filter(Boolean)).toEqual([])
  })
})

describe('the queue', () => {
  it('is closed to the application but for its one door', async () => {
    await expect(
      withoutScope(db, (tx) =>
        tx
          .withTables<{ 'graphile_worker.jobs': { id: string } }>()
          .selectFrom('graphile_worker.jobs')
          .selectAll()
          .execute(),
      ),
    ).rejects.toThrow(/permission denied/)
  })
})
