import { BackupFailure, type BackupProblem, type BackupProblems } from './failure.ts'
import { type BackupReport, type BackupSource, type BackupTarget, writeBackup } from './write-backup.ts'

/** What comes out of the thread: an error loses its class on the way. */
export type Outcome =
  | { readonly report: BackupReport }
  | { readonly problem: BackupProblem; readonly values: BackupProblems[BackupProblem] }

/** The inside of the thread of daily-backup.ts. */
export async function writeInThread(source: BackupSource, target: BackupTarget): Promise<Outcome> {
  try {
    return { report: await writeBackup(source, target) }
  } catch (error) {
    if (!(error instanceof BackupFailure)) throw error
    return { problem: error.problem, values: error.values }
  }
}
