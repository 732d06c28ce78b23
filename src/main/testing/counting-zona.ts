import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { z } from 'zod'
import { withoutScope } from '#platform/db/index.ts'
import { registerJob } from '#platform/jobs/job.ts'
import { runProgram } from '../program.ts'
import { type JobDeps, jobs } from '../registry.ts'
import { runZona } from '../run-zona.ts'
import { countJob, WORK_MS } from './count-job.ts'

/**
 * The program itself with two jobs more, for tests with many copies: one that says when it begins, takes its time and then counts,
 * and one that comes by itself every minute. Tables: see count-job.ts.
 */
const counting = registerJob<{ n: number }, JobDeps>(countJob, async ({ n }, { deps: { db } }) => {
  await withoutScope(db, (tx) => sql`insert into test_count.begun (n) values (${n})`.execute(tx))
  await pause(WORK_MS)
  // What every handler owes: run twice, it has its effect once.
  await withoutScope(db, (tx) => sql`insert into test_count.done (n) values (${n}) on conflict do nothing`.execute(tx))
})

const ticking = registerJob<object, JobDeps>(
  { name: 'test.tick', payload: z.looseObject({}) },
  async (_payload, { deps: { db } }) => {
    await withoutScope(db, (tx) => sql`insert into test_count.tick default values`.execute(tx))
  },
  { cron: '* * * * *' },
)

await runProgram((config, log) => runZona(config, log, undefined, [...jobs, counting, ticking]))
