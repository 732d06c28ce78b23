import type { Client } from 'pg'
import { quoted, type TableShape } from './shape.ts'

/**
 * Makes tables ready for COPY, which refuses tables under row-level security, and removes what the migrations put in: the
 * backup holds it. Rows come as they were, so no trigger of ours changes or counts them again.
 * @returns the tables that closeTables() has to put back under the policies
 */
export async function openTables(client: Client, tables: readonly TableShape[]): Promise<readonly string[]> {
  // A table with checks that wait cannot be altered.
  await client.query('set constraints all immediate')
  const forced = await listForced(client)
  const names = tables.map(({ schema, table }) => quoted(schema, table))
  for (const name of names) {
    await client.query(`alter table ${name} no force row level security, disable trigger user`)
  }
  if (names.length > 0) await client.query(`truncate ${names.join(', ')}`)
  return forced
}

export async function closeTables(
  client: Client,
  tables: readonly TableShape[],
  forced: readonly string[],
): Promise<void> {
  await client.query('set constraints all immediate')
  for (const { schema, table } of tables) {
    await client.query(`alter table ${quoted(schema, table)} enable trigger user`)
  }
  for (const name of forced) await client.query(`alter table ${name} force row level security`)
}

async function listForced(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and c.relforcerowsecurity and pg_has_role(current_user, c.relowner, 'USAGE')
       and n.nspname <> 'graphile_worker'`,
  )
  return rows.map(({ name }) => name)
}
