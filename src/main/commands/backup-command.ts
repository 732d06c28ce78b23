import type { Locale } from '#locales/locale.ts'
import type { Translate } from '#locales/sentence.ts'
import { encrypterOf, type Lock, readPassphrase } from '#platform/backup/sealing.ts'
import { type BackupReport, type BackupTarget, writeBackup } from '#platform/backup/write-backup.ts'
import { BootFailure } from '#platform/config/boot-failure.ts'
import { type Config, readConfig } from '#platform/config/index.ts'
import { withDatabase } from '#platform/db/with-database.ts'
import { backupSource } from '../backup-source.ts'
import type { Answer } from './answer.ts'
import { orSentence } from './backup-sentences.ts'
import { listBackupsCommand } from './list-backups-command.ts'
import { readOptions } from './read-options.ts'
import { sizeText } from './size-text.ts'

/** `zona backup FILE [--passphrase-file F | --recipient age1…]` and `zona backup list`. */
export async function backupCommand(args: readonly string[], t: Translate, locale: Locale): Promise<Answer> {
  if (args.length === 1 && args[0] === 'list') return listBackupsCommand(t, locale)
  const options = readOptions(args, ['passphrase-file', 'recipient'], t)
  if ('complaint' in options) return { code: 2, complaint: options.complaint }
  const [file, second] = options.files
  if (file === undefined) return { code: 2, complaint: t('command.backup.noFile') }
  if (second !== undefined) return { code: 2, complaint: t('command.oneFile') }
  const { recipient: recipients, 'passphrase-file': [passphraseFile] = [] } = options.values
  if (recipients && passphraseFile !== undefined) return { code: 2, complaint: t('command.backup.oneLock') }
  return orSentence(t, async (signal) => {
    const lock = await lockOf(recipients, passphraseFile)
    const config = readConfig()
    return { code: 0, out: reportOf(await backUp(config, { file, lock, signal }), file, lock, config, t) }
  })
}

async function lockOf(recipients: readonly string[] | undefined, passphraseFile: string | undefined) {
  // Told before the database is asked for anything.
  if (recipients) encrypterOf({ recipients })
  if (recipients) return { recipients }
  return passphraseFile === undefined ? undefined : { passphrase: await readPassphrase(passphraseFile) }
}

const backUp = (config: Config, target: BackupTarget): Promise<BackupReport> =>
  withDatabase(config, async ({ addresses: { migrator } }) => {
    if (!migrator) {
      throw new BootFailure('boot.config_incomplete', { variable: 'MIGRATION_DATABASE_URL', because: 'DATABASE_URL' })
    }
    return writeBackup(backupSource(config, migrator), target)
  })

function reportOf(report: BackupReport, file: string, lock: Lock | undefined, config: Config, t: Translate): string {
  const { rows, files, bytes } = report
  const folder = config.keyFolder
  return [
    t('command.backup.done', { file, rows, files, size: sizeText(bytes, t) }),
    lock ? t('command.backup.locked') : t('command.backup.withoutKeys', { folder }),
  ].join('\n')
}
