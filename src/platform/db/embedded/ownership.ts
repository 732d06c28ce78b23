import { Client } from 'pg'
import { BootFailure } from '#platform/config/boot-failure.ts'

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
 * @throws BootFailure `boot.second_copy` when another copy holds it
 */
export async function takeOwnership(socketFolder: string, dataFolder: string): Promise<Ownership> {
  const client = new Client({
    host: socketFolder,
    user: 'zona_owner',
    database: 'postgres',
    application_name: `zona owner ${process.pid}`,
  })
  // The server may go away while we wait; the query then fails, and nobody listens to the event.
  client.on('error', () => undefined)
  await client.connect()
  const end = Date.now() + patienceMs
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [ownerLock])
    if (rows[0]?.taken) return { client }
    if (Date.now() > end) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const pid = await ownerOf(client)
  await client.end()
  throw new BootFailure('boot.second_copy', { folder: dataFolder, pid })
}

async function ownerOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ application_name: string }>(
    `select a.application_name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.objid = $1 and l.granted`,
    [ownerLock],
  )
  return rows[0]?.application_name.split(' ').at(-1) ?? '?'
}
