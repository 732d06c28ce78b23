import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Client } from 'pg'
import { BootFailure } from '#platform/config/boot-failure.ts'
import { socketAddress } from '../address.ts'

/** Any number will do, it must only be the same in every version. */
const ownerLock = 7_203_001

/** A copy that is just stopping gets this long to let go. */
const patienceMs = 4_000

export type Ownership = { readonly client: Client }

/**
 * Makes this process the only owner of the data folder. The lock is an advisory lock of the server inside the folder:
 * it is taken by one at a time, and it ends with the connection, so also when we are killed. There is no lock file that
 * could be left behind.
 *
 * @returns `stranger` when the server serves another folder, of which this one is a copy
 * @throws BootFailure `boot.second_copy` when another copy holds the lock; a connection error when the server goes away
 */
export async function takeOwnership(socketFolder: string, clusterFolder: string): Promise<Ownership | 'stranger'> {
  const client = new Client({
    ...socketAddress(socketFolder, 'zona_owner', 'postgres'),
    application_name: `zona owner ${process.pid}`,
  })
  // The server may go away while we wait; the query then fails, and nobody listens to the event.
  client.on('error', () => undefined)
  await client.connect()
  if (!(await serves(client, clusterFolder))) {
    await client.end()
    return 'stranger'
  }
  const end = Date.now() + patienceMs
  do {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [ownerLock])
    if (rows[0]?.taken) return { client }
    await new Promise((resolve) => setTimeout(resolve, 100))
  } while (Date.now() < end)
  const pid = await ownerOf(client)
  await client.end()
  throw new BootFailure('boot.second_copy', { folder: dirname(clusterFolder), pid })
}

/** A copied file has the same content and times, but not the time of its last change of state, which nobody can set. */
async function serves(client: Client, clusterFolder: string): Promise<boolean> {
  const { rows } = await client.query<{ changed: string }>(
    `select extract(epoch from (pg_stat_file('PG_VERSION')).change)::bigint as changed`,
  )
  return Number(rows[0]?.changed) === Math.floor(statSync(join(clusterFolder, 'PG_VERSION')).ctimeMs / 1000)
}

async function ownerOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ application_name: string }>(
    `select a.application_name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.objid = $1 and l.granted`,
    [ownerLock],
  )
  return rows[0]?.application_name.split(' ').at(-1) ?? '?'
}
