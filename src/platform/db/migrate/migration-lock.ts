import { Client, type ClientConfig } from 'pg'

/** Any number, the same in every version: copies that start together migrate one after the other. */
export const migrationLock = 7_203_002

/** A copy that was cut off without a word (its machine lost power) gives way after half a minute, not after hours. */
const connection = '-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=4'

/**
 * Runs work while no other copy of Zona changes tables of this database.
 *
 * @param onWait told once when another copy holds the lock
 * @param work gets the connection that holds the lock; the lock ends with it, also when this process is killed
 */
export async function withMigrationLock<Value>(
  address: ClientConfig,
  onWait: (() => void) | undefined,
  work: (client: Client) => Promise<Value>,
): Promise<Value> {
  const client = new Client({ ...address, options: [address.options, connection].filter(Boolean).join(' ') })
  await client.connect()
  try {
    // A statement of a killed copy shall end, too, and not hold its locks to the end. Not every system can tell.
    await client.query(`set client_connection_check_interval = '1s'`).catch(() => undefined)
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [migrationLock])
    if (!rows[0]?.got) {
      onWait?.()
      await client.query('select pg_advisory_lock($1)', [migrationLock])
    }
    return await work(client)
  } finally {
    await client.end()
  }
}
