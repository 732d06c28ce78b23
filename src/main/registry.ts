import { z } from 'zod'
import { deleteEndedSessions, sendLinkLetter, sendLinkLetterJob } from '#modules/organization/index.ts'
import { exportHeads } from '#platform/audit/export-heads.ts'
import { sealEntries } from '#platform/audit/seal.ts'
import type { Throttle } from '#platform/auth/throttle.ts'
import { machineTime } from '#platform/clock/index.ts'
import type { Db } from '#platform/db/index.ts'
import { type RegisteredJob, registerJob } from '#platform/jobs/job.ts'
import type { KeyFolder } from '#platform/keys/key-folder.ts'
import type { Log } from '#platform/log/index.ts'
import type { Mail } from '#platform/mail/index.ts'

/** What handlers of jobs work with. */
export type JobDeps = {
  readonly db: Db
  readonly throttle: Throttle
  readonly keys: KeyFolder
  /** Where signed heads of the audit log go. */
  readonly headsFolder: string
  readonly log: Log
  /** Null: mail is off. */
  readonly mail: Mail | null
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
  registerJob(sendLinkLetterJob, ({ letterId }, { deps, isLastTry }) => sendLinkLetter(deps, letterId, isLastTry)),
  registerJob(
    { name: 'audit.seal_entries', payload: z.looseObject({}) },
    async (_payload, { deps, signal }) => {
      const sealed = await sealEntries(deps.db, signal)
      deps.log.debug({ sealed }, 'audit entries sealed')
    },
    { cron: '* * * * *' },
  ),
  registerJob(
    { name: 'audit.export_heads', payload: z.looseObject({}) },
    async (_payload, { deps }) => {
      await sealEntries(deps.db)
      const path = await exportHeads(deps.db, deps.keys, deps.headsFolder, machineTime())
      deps.log.info({ path }, 'heads of the audit log signed')
    },
    // 16.45 UTC, shortly before midnight in Jakarta: the file of a day holds that day.
    { cron: '45 16 * * *' },
  ),
]
