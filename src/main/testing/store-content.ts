import { Client } from 'pg'
import { leftOutOfBackups } from '../backup-contents.ts'

/** A restore begins an era, and that is all it may add. */
const notCompared = [...leftOutOfBackups, 'platform.era']

/** What a running Zona adds by itself, once a minute. */
export const seals = ['audit.link', 'audit.head']

/**
 * Everything that a database of Zona holds, as text: every row of every table (but those that no backup holds) and where
 * each sequence stands. Asked past all policies and not by way of the code under test.
 */
export async function contentOf(adminUrl: string, without: readonly string[] = []): Promise<Record<string, string[]>> {
  const client = new Client(adminUrl)
  await client.connect()
  try {
    await client.query(`set timezone = 'UTC'`)
    const { rows: tables } = await client.query<{ name: string; kind: string }>(
      `select format('%s.%s', n.nspname, c.relname) as name, c.relkind as kind
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'S') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'graphile_worker')
       order by 1`,
    )
    const content: Record<string, string[]> = {}
    for (const { name, kind } of tables) {
      if (notCompared.includes(name) || without.includes(name)) continue
      const { rows } = await client.query<{ line: string }>(
        kind === 'S'
          ? `select format('%s %s', last_value, is_called) as line from ${name}`
          : `select t::text collate "C" as line from ${name} t order by 1`,
      )
      content[name] = rows.map(({ line }) => line)
    }
    return content
  } finally {
    await client.end()
  }
}

/** Jobs that wait, without what the queue counts by itself. */
export async function waitingJobsOf(adminUrl: string): Promise<unknown[]> {
  const client = new Client(adminUrl)
  await client.connect()
  try {
    const { rows } = await client.query(
      `select t.identifier as name, j.payload, j.key, j.run_at, j.max_attempts, j.priority
       from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where not j.payload::jsonb ? '_cron' order by j.id`,
    )
    return rows
  } finally {
    await client.end()
  }
}
