import { z } from 'zod'

const folderOrOff = z.string().refine((text) => !text.includes('\0'))

const count = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .refine((value) => value >= 1 && value <= 366)

const file = z.string().refine((text) => !text.includes('\0'))

/** One recipient of age or several with commas between. */
const recipients = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter((each) => each !== ''))
  .pipe(z.array(z.string().regex(/^age1[a-z0-9]+$/)).min(1))

/** Settings of the backups that are written by themselves; part of variables.ts. */
export const backupVariables = {
  BACKUP_DIR: {
    schema: folderOrOff,
    allowed: 'boot.allowed.folder_or_off',
    purpose:
      'Folder for a backup a day; `off` for none. Without it DATA_DIR/backups with the embedded database, none with DATABASE_URL.',
  },
  BACKUP_KEEP: {
    schema: count,
    allowed: 'boot.allowed.count',
    fallback: '7',
    purpose: 'How many of the daily backups are kept; an older one is removed when a newer one is whole.',
  },
  BACKUP_RECIPIENT: {
    schema: recipients,
    allowed: 'boot.allowed.age_recipients',
    purpose: 'Daily backups are encrypted (age) for whoever holds the private key of it.',
  },
  BACKUP_PASSPHRASE_FILE: {
    schema: file,
    allowed: 'boot.allowed.file',
    purpose: 'Daily backups are encrypted (age) with the passphrase in the first line of this file.',
  },
} as const
