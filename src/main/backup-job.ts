import { z } from 'zod'
import { writeDailyBackup } from '#platform/backup/daily-backup.ts'
import type { Config } from '#platform/config/index.ts'
import type { DatabaseAddresses } from '#platform/db/address.ts'
import { type RegisteredJob, registerJob } from '#platform/jobs/job.ts'
import { backupSource } from './backup-source.ts'
import type { JobDeps } from './registry.ts'

/**
 * The daily backup, in copies that know a folder for it and the role that sees every row; of several, one does it. A machine
 * that is off at night makes up for it when it starts.
 */
export function backupJobs(config: Config, { migrator }: DatabaseAddresses): readonly RegisteredJob<JobDeps>[] {
  const { backup } = config
  if (!backup || !migrator) return []
  const source = backupSource(config, migrator)
  return [
    registerJob(
      { name: 'backup.write_daily', payload: z.looseObject({}) },
      async (_payload, { deps, signal }) => {
        const { name, bytes, rows, files, removed } = await writeDailyBackup({ source, config: backup, signal })
        deps.log.info({ name, bytes, rows, files, removed }, 'daily backup written')
      },
      // 18.30 UTC is half past one at night in Jakarta.
      { cron: '30 18 * * *', catchUp: true },
    ),
  ]
}
