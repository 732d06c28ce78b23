/**
 * What a person can mend, each with the values its sentence needs (`command.backup.failure.*` in src/locales). Everything
 * else is a bug or a BootFailure.
 */
export type BackupProblems = {
  /** The target of a backup is there already; nothing is overwritten. */
  exists: { file: string }
  folderMissing: { folder: string }
  notWritable: { file: string }
  /** No room for the backup. */
  diskFull: { folder: string }
  fileMissing: { file: string }
  fileUnreadable: { file: string }
  /** The file is nothing that Zona wrote. */
  notABackup: { file: string }
  /** Cut off or changed since it was written. */
  damaged: { file: string }
  secretMissing: { file: string }
  wrongSecret: { file: string }
  /** A secret was given for a file that is not encrypted: the person thinks of another file. */
  notEncrypted: { file: string }
  emptySecret: { file: string }
  recipientInvalid: { recipient: string }
  identityInvalid: { file: string }
  /** Written by a newer Zona: `found` is its version. */
  newer: { found: string; own: string }
  older: { found: string }
  /** A migration of the backup has another content here. */
  otherHistory: { migration: string }
  notEmpty: { store: string; table: string }
  inUse: { store: string }
  /** Somebody pressed Ctrl-C. */
  interrupted: Record<never, string>
  /** The database went away in the middle. */
  databaseGone: Record<never, string>
}

export type BackupProblem = keyof BackupProblems

export class BackupFailure<Problem extends BackupProblem = BackupProblem> extends Error {
  readonly problem: Problem
  readonly values: BackupProblems[Problem]

  constructor(problem: Problem, values: BackupProblems[Problem], options?: ErrorOptions) {
    super(`${problem} ${JSON.stringify(values)}`, options)
    this.name = 'BackupFailure'
    this.problem = problem
    this.values = values
  }
}

export const codeOf = (error: unknown): string | undefined => {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : undefined
}

const goneCodes = new Set(['57P01', '57P02', '57P03', '08006', 'ECONNRESET', 'EPIPE', 'ECONNREFUSED'])

/** What the driver says, when it has no code, of a connection that ended under it. */
const goneWords = /^Connection terminated|is not queryable$/

/** A database that stopped while it was read or filled is nobody's bug; every other error stays what it is. */
export function asFailure(error: unknown): unknown {
  const isGone = goneCodes.has(codeOf(error) ?? '') || (error instanceof Error && goneWords.test(error.message))
  return isGone ? new BackupFailure('databaseGone', {}, { cause: error }) : error
}
