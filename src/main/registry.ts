import { z } from 'zod'
import { deleteEndedSessions } from '#modules/organization/index.ts'
import type { Throttle } from '#platform/auth/throttle.ts'
import type { Db } from '#platform/db/index.ts'
import { type RegisteredJob, registerJob } from '#platform/jobs/job.ts'
import type { KeyFolder } from '#platform/keys/key-folder.ts'
import type { Log } from '#platform/log/index.ts'

/** What handlers of jobs work with. */
export type JobDeps = {
  readonly db: Db
  readonly throttle: Throttle
  readonly keys: KeyFolder
  /** Where signed heads of the audit log go. */
  readonly headsFolder: string
  readonly log: Log
}

/** Every job of every module; a new one gets one entry here. */
export const jobs: readonly RegisteredJob<JobDeps>[] = [
  registerJob(
    { name: 'organization.delete_ended_sessions', payload: z.looseObject({}) },
    async (_payload, { deps }) => {
      const deleted = await deleteEndedSessions(deps.db)
      await deps.throttle.clearExpired()
      deps.log.info({ deleted }, 'ended sessions deleted')
    },
    // 19.00 UTC is two o'clock at night in Jakarta and four in Jayapura.
    { cron: '0 19 * * *' },
  ),
]
