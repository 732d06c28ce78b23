/** Sentences of `zona backup` and `zona restore`. */
export const backup = {
  'command.usage.backup': 'write everything into one file; Zona may be running',
  'command.usage.backupList': 'show the daily backups',
  'command.usage.restore': 'restore a backup into an empty store',
  'command.optionWithoutValue': 'Option “{option}” needs a value. Type `zona help` for help.',
  'command.size.kilobytes': '{size} KB',
  'command.size.megabytes': '{size} MB',
  'command.size.gigabytes': '{size} GB',

  'command.backup.noFile': 'No file was named. Example: zona backup zona-2026-03-01.tar.gz',
  'command.backup.oneLock': 'Choose one: --passphrase-file or --recipient.',
  'command.backup.done': 'Backup {file} is complete: {rows} rows, {files} files, {size}.',
  'command.backup.locked': 'This backup is encrypted and holds the keys. Without its secret nobody can open it.',
  'command.backup.withoutKeys':
    'This backup is not encrypted, so the keys are not in it. Keep a copy of the folder {folder} in another safe place.',
  'command.backup.list.off': 'Daily backups are off. Set BACKUP_DIR to the folder they go to.',
  'command.backup.list.none': 'There is no daily backup in {folder} yet.',
  'command.backup.list.folder': 'Daily backups in {folder} (the newest {keep} are kept):',
  'command.backup.list.late': 'The newest backup is older than 36 hours. See whether Zona runs at night.',
  'command.backup.list.failed': 'The daily backup failed at {at}: {reason}',

  'command.restore.noFile': 'No backup was named. Example: zona restore zona-2026-03-01.tar.gz',
  'command.restore.oneSecret': 'Choose one: --passphrase-file or --identity-file.',
  'command.restore.done': 'Restored from the backup of {time} (Zona {zona}): {rows} rows, {files} files.',
  'command.restore.migrated': {
    one: '{count} migration was run afterwards, because this Zona is newer.',
    other: '{count} migrations were run afterwards, because this Zona is newer.',
  },
  'command.restore.withKeys': 'The keys were restored, too. Everybody has to sign in again.',
  'command.restore.withoutKeys':
    'This backup holds no keys. Copy the keys from the old machine to {folder} before you start Zona. Everybody has to sign in again.',

  'command.backup.failure.exists': 'The file {file} is there already and is not overwritten. Choose another name.',
  'command.backup.failure.folderMissing': 'The folder {folder} does not exist. Make it or choose another one.',
  'command.backup.failure.notWritable': '{file} cannot be written. Check the rights to it.',
  'command.backup.failure.diskFull':
    'There is not enough room in {folder} for the backup. Free some space or choose another disk; the data of Zona is whole.',
  'command.backup.failure.fileMissing': 'The file {file} does not exist.',
  'command.backup.failure.fileUnreadable': 'The file {file} cannot be read.',
  'command.backup.failure.notABackup': 'The file {file} is no backup of Zona.',
  'command.backup.failure.damaged':
    'The file {file} was cut off or changed since it was written. Nothing was restored; use another backup.',
  'command.backup.failure.secretMissing': 'The file {file} is encrypted. Add --passphrase-file or --identity-file.',
  'command.backup.failure.wrongSecret':
    'The secret does not open {file}: it belongs to another file, or the file was changed.',
  'command.backup.failure.notEncrypted':
    'The file {file} is not encrypted, although a secret was given. See whether it is the file you mean.',
  'command.backup.failure.emptySecret': 'The file {file} holds no secret.',
  'command.backup.failure.recipientInvalid': '“{recipient}” is no recipient of age. Recipients begin with age1.',
  'command.backup.failure.identityInvalid':
    'The file {file} is no identity file of age. Its lines begin with AGE-SECRET-KEY-.',
  'command.backup.failure.newer':
    'This backup was written by a newer Zona ({found}) than this program ({own}). Restore it with that newer version.',
  'command.backup.failure.older':
    'This backup was written by Zona {found} in an old form that is not read any more. Restore it with that version, then upgrade.',
  'command.backup.failure.otherHistory':
    'Migration {migration} of the backup differs from that of this program. Restore it with the program that wrote it.',
  'command.backup.failure.notEmpty':
    'The store {store} holds data already (table {table}). A backup is restored into an empty store only; nothing was changed.',
  'command.backup.failure.inUse':
    'Another Zona is still connected to {store}. Stop every Zona on that database and try again.',
  'command.backup.failure.databaseGone':
    'The database stopped in the middle of the work. Nothing was left half done; start the database and try again.',
  'command.backup.failure.interrupted': 'Stopped. Nothing was left half done.',
  'command.backup.failure.unexpected': 'an unexpected error: {reason}',
} as const
