import type { Readable } from 'node:stream'
import type { Client, ClientConfig } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { connected } from '../connected.ts'
import { type AppliedMigration, readApplied } from '../migrate/migrate.ts'
import { migrationLock } from '../migrate/migration-lock.ts'
import { assertSeenWhole, listSequences, listTables } from './catalogue.ts'
import { settleSession } from './session-settings.ts'
import { copyText, nameOf, type SequenceState, type TableShape, type WaitingJob } from './shape.ts'
import { listWaitingJobs } from './waiting-jobs.ts'

/** One moment of the database, however long it takes to read it. */
export type Snapshot = {
  readonly serverVersion: string
  readonly migrations: readonly AppliedMigration[]
  /** In the order in which they can be loaded. */
  readonly tables: readonly TableShape[]
  readonly sequences: readonly SequenceState[]
  /** The era of the audit log, see db/migrations. */
  readonly era: number
  copy(table: TableShape): TableCopy
  waitingJobs(): AsyncIterable<WaitingJob[]>
}

export type TableCopy = {
  /** All rows as the text of COPY, a line each. */
  readonly text: Readable
  /** How many the server says it sent; to be asked when the stream has ended. */
  countRows(): Promise<number>
}

export type SnapshotOptions = {
  /** `schema.table` of tables whose rows are no part of a backup. */
  readonly leaveOut: readonly string[]
}

/**
 * Lends one consistent moment of everything Zona keeps in the database, while others go on writing. A migration waits until
 * the end, and no table changes its columns meanwhile.
 */
export async function withSnapshot<Value>(
  address: ClientConfig,
  { leaveOut }: SnapshotOptions,
  work: (snapshot: Snapshot) => Promise<Value>,
): Promise<Value> {
  return connected('MIGRATION_DATABASE_URL', { ...address, application_name: 'zona backup' }, async (client) => {
    await settleSession(client)
    await client.query('select pg_advisory_lock_shared($1)', [migrationLock])
    await client.query('begin isolation level repeatable read read only')
    const migrations = await readApplied(client)
    await assertSeenWhole(client)
    const tables = (await listTables(client)).filter((table) => !leaveOut.includes(nameOf(table)))
    const { rows } = await client.query<{ version: string; era: number }>(
      `select current_setting('server_version') as version, (select max(era) from platform.era) as era`,
    )
    return work({
      serverVersion: rows[0]?.version ?? '',
      migrations,
      tables,
      sequences: await listSequences(client),
      era: rows[0]?.era ?? 1,
      copy: (table) => copyTable(client, table),
      waitingJobs: () => listWaitingJobs(client),
    })
  })
}

function copyTable(client: Client, table: TableShape): TableCopy {
  const text = client.query(copyTo(copyText(table, 'to stdout')))
  return {
    text,
    async countRows() {
      // The stream ends before the server has said how many there were; an answer to another question comes after that.
      await client.query('select 1')
      return text.rowCount
    },
  }
}
