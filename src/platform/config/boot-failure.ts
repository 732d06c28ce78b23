/**
 * Reasons for which Zona cannot start, each with the values its sentence needs. The sentences are in
 * src/locales/{id,en}/boot.ts; main prints one of them and ends with exit code 1.
 */
export type BootProblems = {
  'boot.config_invalid': { variable: string; value: string; allowed: string }
  'boot.config_incomplete': { variable: string; because: string }
  'boot.config_both': { variable: string; other: string }
  'boot.not_built': { command: string }
  'boot.port_taken': { host: string; port: string }
  'boot.port_forbidden': { host: string; port: string }
  'boot.address_unknown': { host: string }
  'boot.data_not_writable': { folder: string }
  'boot.data_of_other_user': { folder: string; owner: string }
  'boot.disk_full': { folder: string }
  'boot.other_postgres_major': { folder: string; found: string; expected: string }
  'boot.folder_not_a_cluster': { folder: string }
  'boot.second_copy': { folder: string; pid: string }
  'boot.used_elsewhere': { folder: string; host: string }
  'boot.postgres_missing': { platform: string }
  'boot.postgres_failed': { log: string; lastLine: string }
  'boot.database_unreachable': { address: string }
  'boot.database_refused': { variable: string; role: string }
  'boot.database_missing': { variable: string; database: string }
  'boot.database_too_old': { found: string; needed: string }
  'boot.app_role_too_strong': { role: string; because: string }
  'boot.migration_changed': { file: string }
  'boot.migration_unknown': { file: string }
  'boot.migration_failed': { file: string; reason: string }
  'boot.demo_setting': { variable: string }
  'boot.demo_real_data': { folder: string }
  'boot.migrations_pending': { count: string }
  'boot.no_database': { folder: string }
  'boot.start_first': { count: string }
}

export type BootProblem = keyof BootProblems

/** Thrown during boot and during it only: a condition of the machine that a person can mend, not a bug. */
export class BootFailure<Problem extends BootProblem = BootProblem> extends Error {
  readonly problem: Problem
  readonly values: BootProblems[Problem]

  constructor(problem: Problem, values: BootProblems[Problem], options?: ErrorOptions) {
    super(`${problem} ${JSON.stringify(values)}`, options)
    this.name = 'BootFailure'
    this.problem = problem
    this.values = values
  }
}

const codeOf = (error: unknown): string | undefined => {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : undefined
}

/** Runs file work below a folder and turns the refusals of the machine into boot failures; other errors pass. */
export async function withFolder<Value>(folder: string, work: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    const code = codeOf(error)
    // PostgreSQL reports a full disk as SQLSTATE 53100.
    if (code === 'ENOSPC' || code === 'EDQUOT' || code === '53100') {
      throw new BootFailure('boot.disk_full', { folder }, { cause: error })
    }
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR' || code === 'EEXIST') {
      throw new BootFailure('boot.data_not_writable', { folder }, { cause: error })
    }
    throw error
  }
}
