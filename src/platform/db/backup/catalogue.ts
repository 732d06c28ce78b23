import type { Client } from 'pg'
import { orderTables, type Reference } from './order-tables.ts'
import { nameOf, type SequenceState, type TableShape } from './shape.ts'

/**
 * Schemas of Zona: those that belong to the migrator or to a role it is a member of. The queue's own tables are left to
 * the queue, which makes them itself.
 */
const ownSchema = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'graphile_worker')
  and pg_has_role(current_user, n.nspowner, 'USAGE')`

export async function listOwnSchemas(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ schema: string }>(
    `select n.nspname as schema from pg_namespace n where ${ownSchema} order by 1`,
  )
  return rows.map(({ schema }) => schema)
}

type TableRow = TableShape & { readonly seenWhole: boolean }

/** Every table of ours in an order that foreign keys allow. */
export async function listTables(client: Client): Promise<TableShape[]> {
  const tables = (await readTables(client)).map(({ schema, table, columns }) => ({ schema, table, columns }))
  return orderTables(tables, await listReferences(client))
}

/** @throws Error when a table would hide rows from the migrator: platform.protect() was forgotten, and a backup would lack them */
export async function assertSeenWhole(client: Client): Promise<void> {
  const hidden = (await readTables(client)).filter(({ seenWhole }) => !seenWhole)
  if (hidden.length > 0) throw new Error(`the migrator does not see all rows of ${hidden.map(nameOf).join(', ')}`)
}

async function readTables(client: Client): Promise<TableRow[]> {
  const { rows } = await client.query<TableRow>(`
    select n.nspname as schema, c.relname as "table",
      array(
        select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum
      ) as columns,
      not (c.relrowsecurity and c.relforcerowsecurity) or (
        exists (
          select from pg_policy p
          where p.polrelid = c.oid and p.polpermissive and p.polcmd = '*'
            and pg_get_expr(p.polqual, c.oid) = 'true' and p.polroles && array[0::oid, current_user::regrole::oid]
        )
        and not exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive)
      ) as "seenWhole"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and c.relpersistence <> 't' and ${ownSchema}`)
  return rows
}

async function listReferences(client: Client): Promise<Reference[]> {
  const side = (oid: string) =>
    `(select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = ${oid})`
  const { rows } = await client.query<Reference>(
    `select ${side('k.conrelid')} as "from", ${side('k.confrelid')} as "to" from pg_constraint k where k.contype = 'f'`,
  )
  return rows
}

/** A sequence moves outside of transactions: asked after the snapshot, it is at or past every number in the rows. */
export async function listSequences(client: Client): Promise<SequenceState[]> {
  const { rows } = await client.query<Pick<SequenceState, 'schema' | 'sequence'> & { name: string }>(
    `select n.nspname as schema, c.relname as sequence, format('%I.%I', n.nspname, c.relname) as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and c.relpersistence <> 't' and ${ownSchema} order by 1, 2`,
  )
  const states: SequenceState[] = []
  for (const { schema, sequence, name } of rows) {
    const state = await client.query<{ last: string; isCalled: boolean }>(
      `select last_value::text as last, is_called as "isCalled" from ${name}`,
    )
    const [row] = state.rows
    if (row) states.push({ schema, sequence, ...row })
  }
  return states
}
