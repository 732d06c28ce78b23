import type { Client } from 'pg'
import { listOwnSchemas, listTables } from './catalogue.ts'
import { nameOf, quoted } from './shape.ts'

/**
 * What keeps a database from being filled with a backup: the first table that holds rows (`schema.table`), but for those
 * that a start without people leaves (`mayHoldRows`). Locks what it looks at until the transaction ends.
 */
export async function findRows(client: Client, mayHoldRows: readonly string[]): Promise<string | undefined> {
  for (const { schema, table } of await listTables(client)) {
    const name = nameOf({ schema, table })
    await client.query(`lock table ${quoted(schema, table)} in access exclusive mode`)
    if (mayHoldRows.includes(name)) continue
    const { rows } = await client.query<{ filled: boolean }>(
      `select exists (select from ${quoted(schema, table)}) as filled`,
    )
    if (rows[0]?.filled) return name
  }
  return undefined
}

/** Connections of a program that has just ended are gone within this time. */
const patienceMs = 3_000

/** Whether another program of Zona stays connected: it would go on with what it remembers of the database. */
export async function findOtherSession(client: Client): Promise<string | undefined> {
  const end = Date.now() + patienceMs
  for (;;) {
    const role = await findSession(client)
    if (role === undefined || Date.now() > end) return role
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

async function findSession(client: Client): Promise<string | undefined> {
  const { rows } = await client.query<{ role: string }>(
    `select usename::text as role from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and usename in ('zona_app', 'zona_jobs', 'zona_migrator')
     limit 1`,
  )
  return rows[0]?.role
}

/** Takes away an empty database's tables, so that those of the backup's version can be made. */
export async function dropOwnSchemas(client: Client): Promise<void> {
  for (const schema of await listOwnSchemas(client)) await client.query(`drop schema ${quoted(schema)} cascade`)
}
