import type { Writable } from 'node:stream'
import type { Client, ClientConfig } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { connected } from '../connected.ts'
import { migrationTable, pendingMigrations, readApplied, runMigration } from '../migrate/migrate.ts'
import type { MigrationFile } from '../migrate/migration-files.ts'
import { migrationLock } from '../migrate/migration-lock.ts'
import { listTables } from './catalogue.ts'
import { dropOwnSchemas, findOtherSession, findRows } from './empty-store.ts'
import { closeTables, openTables } from './open-tables.ts'
import { settleSession } from './session-settings.ts'
import { copyText, nameOf, quoted, type SequenceState, type TableShape, type WaitingJob } from './shape.ts'
import { addWaitingJob } from './waiting-jobs.ts'

export type LoadPlan = {
  readonly address: ClientConfig
  /** All migrations of this program. */
  readonly files: readonly MigrationFile[]
  /** Those that the backup's database had run. */
  readonly migrations: readonly MigrationFile[]
  readonly tables: readonly TableShape[]
  readonly sequences: readonly SequenceState[]
  /** `schema.table` of those that a start without people fills. */
  readonly mayHoldRows: readonly string[]
}

export type Load = {
  /** Takes the text of COPY; the rows are in when the stream has finished, and `rowCount` holds. */
  copyInto(table: TableShape): Writable & { readonly rowCount: number }
  addJob(job: WaitingJob): Promise<void>
}

/** Why a database takes no backup; nothing was changed then. */
export type LoadRefusal =
  | { readonly kind: 'inUse'; readonly role: string }
  | { readonly kind: 'notEmpty'; readonly table: string }
  /** The migrations that the backup names make other tables than those that it holds. */
  | { readonly kind: 'otherTables' }

export class LoadRefused extends Error {
  readonly refusal: LoadRefusal

  constructor(refusal: LoadRefusal) {
    super(`the database takes no backup: ${JSON.stringify(refusal)}`)
    this.refusal = refusal
  }
}

/**
 * Fills an empty database with what `work` puts in: tables of the backup's version, rows, sequences, jobs, all in one
 * transaction, which is committed when `work` has ended well and leaves no trace otherwise.
 *
 * @throws LoadRefused for a database that is not empty or in use; BootFailure for one of a newer Zona
 */
export async function withLoad(plan: LoadPlan, work: (load: Load) => Promise<void>): Promise<void> {
  const address = { ...plan.address, application_name: 'zona restore' }
  await connected('MIGRATION_DATABASE_URL', address, async (client) => {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    const role = await findOtherSession(client)
    if (role !== undefined) throw new LoadRefused({ kind: 'inUse', role })
    pendingMigrations(plan.files, await readApplied(client))
    await client.query('begin')
    try {
      await loadAll(client, plan, work)
      await beginEra(client)
      await client.query('commit')
    } catch (error) {
      await client.query('rollback').catch(() => undefined)
      throw error
    }
    await client.query('analyze').catch(() => undefined)
  })
}

async function loadAll(client: Client, plan: LoadPlan, work: (load: Load) => Promise<void>): Promise<void> {
  const table = await findRows(client, plan.mayHoldRows)
  if (table !== undefined) throw new LoadRefused({ kind: 'notEmpty', table })
  await dropOwnSchemas(client)
  await client.query(migrationTable)
  for (const file of plan.migrations) await runMigration(client, file)
  await settleSession(client)
  const made = await listTables(client)
  assertSameTables(plan.tables, made)
  const forced = await openTables(client, made)
  await work({
    copyInto: (shape) => client.query(copyFrom(copyText(shape, 'from stdin'))),
    addJob: (job) => addWaitingJob(client, job),
  })
  for (const state of plan.sequences) await setSequence(client, state)
  await closeTables(client, made, forced)
}

/** The same migrations make the same tables; what differs was made by something else than the program that wrote the backup. */
function assertSameTables(wanted: readonly TableShape[], made: readonly TableShape[]): void {
  const shapes = new Map(made.map((table) => [nameOf(table), [...table.columns].sort().join()]))
  if (wanted.some((table) => shapes.get(nameOf(table)) !== [...table.columns].sort().join())) {
    throw new LoadRefused({ kind: 'otherTables' })
  }
}

async function setSequence(client: Client, { schema, sequence, last, isCalled }: SequenceState): Promise<void> {
  await client.query('select setval($1::regclass, $2, $3)', [quoted(schema, sequence), last, isCalled])
}

/**
 * Transaction numbers begin anew in another server; the audit log has to know where. A backup from before there was a log holds
 * no entries either.
 */
async function beginEra(client: Client): Promise<void> {
  const { rows } = await client.query<{ known: boolean }>(
    `select to_regprocedure('audit.begin_era()') is not null as known`,
  )
  if (rows[0]?.known) await client.query('select audit.begin_era()')
}
