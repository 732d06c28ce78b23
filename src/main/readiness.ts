import type { BackupState } from '#platform/backup/daily-backup.ts'
import type { DatabaseState } from '#platform/db/database-state.ts'

/** One word each, for strangers too: what is wrong in detail stands in the log. */
export type Checks = {
  readonly database: DatabaseState['database']
  readonly migrations: DatabaseState['migrations']
  readonly files: 'ok' | 'unwritable'
  /** Only in a copy that runs a worker. */
  readonly worker?: 'ok' | 'stopped'
  /** The daily backups of this copy; a failing one keeps nobody from working and has to be mended all the same. */
  readonly backup?: BackupState
}

export type Readiness = { readonly status: 'ready' | 'unready' | 'stopping'; readonly checks: Checks }

export type Looks = {
  database(): Promise<DatabaseState>
  files(): Promise<boolean>
  /** Absent where no worker runs. */
  readonly worker: (() => boolean) | undefined
  /** Absent where none are written. */
  readonly backup?: (() => Promise<BackupState>) | undefined
  isStopping(): boolean
}

/** Somebody who asks often must not cost more than somebody who asks once a second. */
const keptMs = 1_000

/** A disk or a server that hangs is as good as away. */
const patienceMs = 3_000

/** Tells whether this copy can do its work now. What is `newer` goes on; what is `pending` cannot. */
export function createReadiness(looks: Looks): () => Promise<Readiness> {
  let kept: { readonly until: number; readonly checks: Promise<Checks> } | undefined
  const look = async (): Promise<Checks> => {
    const [database, writable, backup] = await Promise.all([
      inTime(looks.database(), { database: 'away', migrations: 'unknown' } as const),
      inTime(looks.files(), false),
      looks.backup && inTime(looks.backup(), 'failed'),
    ])
    const files = writable ? 'ok' : 'unwritable'
    const worker = looks.worker && { worker: looks.worker() ? ('ok' as const) : ('stopped' as const) }
    return { ...database, files, ...worker, ...(backup && { backup }) }
  }
  return async () => {
    const time = performance.now()
    if (!kept || time > kept.until) kept = { until: time + keptMs, checks: look() }
    const checks = await kept.checks
    if (looks.isStopping()) return { status: 'stopping', checks }
    const words: readonly (string | undefined)[] = [checks.database, checks.files, checks.worker ?? 'ok']
    const isReady = words.every((word) => word === 'ok') && ['ok', 'newer'].includes(checks.migrations)
    return { status: isReady ? 'ready' : 'unready', checks }
  }
}

function inTime<Value>(work: Promise<Value>, otherwise: Value): Promise<Value> {
  let timer: NodeJS.Timeout
  const late = new Promise<Value>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), patienceMs)
    timer.unref()
  })
  return Promise.race([work.catch(() => otherwise), late]).finally(() => clearTimeout(timer))
}
