import { join } from 'node:path'
import type { BackupConfig, BackupLockConfig } from '#platform/config/index.ts'
import { runInThread } from '#platform/jobs/run-in-thread.ts'
import { BackupFailure } from './failure.ts'
import { findFailure, forgetFailure, noteFailure } from './last-failure.ts'
import { type Lock, readPassphrase } from './sealing.ts'
import { listBackups, prepareShelf, removeOld, shelfName } from './shelf.ts'
import type { BackupReport, BackupSource, BackupTarget } from './write-backup.ts'
import type { Outcome } from './write-in-thread.ts'

export type DailyBackup = {
  readonly source: BackupSource
  readonly config: BackupConfig
  readonly signal: AbortSignal
  readonly time?: Date
}

export type DailyReport = BackupReport & { readonly name: string; readonly removed: readonly string[] }

/** Longer than any backup of one machine takes. */
const timeoutMs = 12 * 3_600_000

/** Pieces of rows and of files on their way; what is read does not add to it. */
const memoryMegabytes = 256

/** The process was asked to end in the middle; the job comes again. */
class BackupInterrupted extends Error {}

/**
 * Writes the backup of the day in a thread of its own, so that encrypting and packing hold up nobody's page, and removes the
 * oldest when the new one is whole. A failure is noted beside the backups.
 *
 * @throws BackupFailure, also for a folder that cannot be written; BackupInterrupted
 */
export async function writeDailyBackup({
  source,
  config,
  signal,
  time = new Date(),
}: DailyBackup): Promise<DailyReport> {
  const { folder, keep } = config
  try {
    await prepareShelf(folder).catch((cause: unknown) => {
      throw new BackupFailure('notWritable', { file: folder }, { cause })
    })
    const name = shelfName(time, config.lock !== undefined)
    const lock = config.lock && (await lockOf(config.lock))
    const report = await writeInThread(source, { file: join(folder, name), lock, leavesRoom: true }, signal)
    const removed = await removeOld(folder, keep)
    await forgetFailure(folder)
    return { ...report, name, removed }
  } catch (error) {
    if (!(error instanceof BackupInterrupted)) await note(folder, error, time)
    throw error
  }
}

async function lockOf(config: BackupLockConfig): Promise<Lock> {
  return 'recipients' in config ? config : { passphrase: await readPassphrase(config.passphraseFile) }
}

async function writeInThread(source: BackupSource, target: BackupTarget, signal: AbortSignal): Promise<BackupReport> {
  const outcome = await runInThread<Outcome>({
    module: import.meta.resolve('./write-in-thread.ts'),
    name: 'writeInThread',
    args: [source, target],
    timeoutMs,
    memoryMegabytes,
    signal,
  })
  if (!outcome.done) throw new BackupInterrupted('the thread ended before the backup')
  if ('problem' in outcome.value) throw new BackupFailure(outcome.value.problem, outcome.value.values)
  return outcome.value.report
}

async function note(folder: string, error: unknown, time: Date): Promise<void> {
  const { problem, values } =
    error instanceof BackupFailure ? error : { problem: 'unexpected', values: { reason: String(error) } }
  await noteFailure(folder, { at: time.toISOString(), problem, values }).catch(() => undefined)
}

/** Older than a day and a night: one was missed. */
const lateMs = 36 * 3_600_000

export type BackupState = 'ok' | 'failed' | 'late' | 'none'

/** How the daily backups stand, in one word for those who watch. */
export async function dailyBackupState(folder: string, time = new Date()): Promise<BackupState> {
  try {
    if (await findFailure(folder)) return 'failed'
    const [newest] = await listBackups(folder)
    if (!newest) return 'none'
    return time.getTime() - newest.writtenAt.getTime() > lateMs ? 'late' : 'ok'
  } catch {
    return 'failed'
  }
}
