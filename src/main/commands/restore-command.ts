import { join } from 'node:path'
import { formatInstant } from '#locales/date.ts'
import type { Locale } from '#locales/locale.ts'
import type { Translate } from '#locales/sentence.ts'
import type { ArchiveFile } from '#platform/backup/archive-reader.ts'
import { checkBackup, type RestoreReport, restoreBackup } from '#platform/backup/restore-backup.ts'
import { readIdentities, readPassphrase, type Unlock } from '#platform/backup/sealing.ts'
import { type Config, readConfig } from '#platform/config/index.ts'
import { ownMigrations, withOwnDatabase } from '#platform/db/own-database.ts'
import { migrateQueue } from '#platform/jobs/worker.ts'
import { createLog } from '#platform/log/index.ts'
import packageFile from '../../../package.json' with { type: 'json' }
import { filledByStart } from '../backup-contents.ts'
import type { Answer } from './answer.ts'
import { orSentence } from './backup-sentences.ts'
import { readOptions } from './read-options.ts'

/** `zona restore FILE [--passphrase-file F | --identity-file F]`, into an empty store. */
export async function restoreCommand(args: readonly string[], t: Translate, locale: Locale): Promise<Answer> {
  const options = readOptions(args, ['passphrase-file', 'identity-file'], t)
  if ('complaint' in options) return { code: 2, complaint: options.complaint }
  const [path, second] = options.files
  if (path === undefined) return { code: 2, complaint: t('command.restore.noFile') }
  if (second !== undefined) return { code: 2, complaint: t('command.oneFile') }
  const { 'passphrase-file': [passphraseFile] = [], 'identity-file': [identityFile] = [] } = options.values
  if (passphraseFile !== undefined && identityFile !== undefined) {
    return { code: 2, complaint: t('command.restore.oneSecret') }
  }
  return orSentence(t, async (signal) => {
    const config = readConfig()
    const report = await restore(config, { path, unlock: await unlockOf(passphraseFile, identityFile), signal })
    return { code: 0, out: reportOf(report, config, t, locale) }
  })
}

async function unlockOf(
  passphraseFile: string | undefined,
  identityFile: string | undefined,
): Promise<Unlock | undefined> {
  if (passphraseFile !== undefined) return { passphrase: await readPassphrase(passphraseFile) }
  return identityFile === undefined ? undefined : { identities: await readIdentities(identityFile) }
}

/** The file is looked through before the database is opened: a wrong one leaves no trace. */
async function restore(config: Config, file: ArchiveFile): Promise<RestoreReport> {
  const migrations = ownMigrations()
  const checked = await checkBackup(file, migrations, packageFile.version)
  return withOwnDatabase(config, async ({ migrator, jobs, name }) => {
    await migrateQueue(jobs, createLog('silent'))
    return restoreBackup(file, checked, {
      migrator,
      fileFolder: join(config.dataFolder, 'files'),
      keyFolder: config.keyFolder,
      migrations,
      mayHoldRows: filledByStart,
      store: name,
    })
  })
}

function reportOf(report: RestoreReport, config: Config, t: Translate, locale: Locale): string {
  const { rows, files, keys, migrated, zona } = report
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return [
    t('command.restore.done', { time: formatInstant(locale, new Date(report.createdAt), timeZone), zona, rows, files }),
    ...(migrated.length > 0 ? [t('command.restore.migrated', { count: migrated.length })] : []),
    keys > 0 ? t('command.restore.withKeys') : t('command.restore.withoutKeys', { folder: config.keyFolder }),
  ].join('\n')
}
