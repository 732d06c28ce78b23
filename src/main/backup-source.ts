import { join } from 'node:path'
import type { BackupSource } from '#platform/backup/write-backup.ts'
import type { Config } from '#platform/config/index.ts'
import packageFile from '../../package.json' with { type: 'json' }
import { leftOutOfBackups } from './backup-contents.ts'

/** What a backup of this installation holds; `migrator` is the address of the role that sees every row. */
export const backupSource = (config: Config, migrator: BackupSource['migrator']): BackupSource => ({
  migrator,
  fileFolder: join(config.dataFolder, 'files'),
  keyFolder: config.keyFolder,
  leaveOut: leftOutOfBackups,
  zona: packageFile.version,
})
