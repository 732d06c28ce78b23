import { formatInstant } from '#locales/date.ts'
import type { Locale } from '#locales/locale.ts'
import type { Translate } from '#locales/sentence.ts'
import { dailyBackupState } from '#platform/backup/daily-backup.ts'
import { findFailure } from '#platform/backup/last-failure.ts'
import { listBackups } from '#platform/backup/shelf.ts'
import { readConfig } from '#platform/config/index.ts'
import type { Answer } from './answer.ts'
import { backupFailureMessage } from './backup-sentences.ts'
import { sizeText } from './size-text.ts'

/** `zona backup list`: the daily backups, and in plain words when something is wrong with them (exit code 1 then). */
export async function listBackupsCommand(t: Translate, locale: Locale): Promise<Answer> {
  const { backup } = readConfig()
  if (!backup) return { code: 0, out: t('command.backup.list.off') }
  const { folder, keep } = backup
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const backups = await listBackups(folder)
  const lines = backups.map(
    ({ name, bytes, writtenAt }) => `  ${name}   ${formatInstant(locale, writtenAt, timeZone)}   ${sizeText(bytes, t)}`,
  )
  const out = [t('command.backup.list.folder', { folder, keep }), ...lines].join('\n')
  const state = await dailyBackupState(folder)
  if (state === 'ok') return { code: 0, out }
  if (state === 'none') return { code: 0, out: t('command.backup.list.none', { folder }) }
  const failure = await findFailure(folder)
  if (!failure) return { code: 1, out, complaint: t('command.backup.list.late') }
  const at = formatInstant(locale, new Date(failure.at), timeZone)
  const reason = t.message(backupFailureMessage(failure.problem, failure.values))
  return { code: 1, out, complaint: t('command.backup.list.failed', { at, reason }) }
}
