import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Client } from 'pg'
import { BootFailure } from '#platform/config/boot-failure.ts'
import { socketAddress } from '../address.ts'

/** Any number will do, it must only be the same in every version. */
const ownerLock = 7_203_001

/** A copy that is just stopping gets this long to let go. */
const patienceMs = 4_000

/** Between tries to take the lock again after the server has thrown everybody out. */
const retakeMs = 300

export type Ownership = {
  /** Stops the server and lets go of the folder only then: whoever waits for the lock must not get a server that ends. */
  releaseAfter(stopServer: () => Promise<void>): Promise<void>
}

/**
 * Takes the lock and keeps it: when one of its processes dies, PostgreSQL ends all connections and goes on, so the lock
 * has to be taken again.
 *
 * @returns `stranger` when the server serves another folder, of which this one is a copy
 * @throws BootFailure `boot.second_copy`; a connection error when the server goes away
 */
export async function holdOwnership(socketFolder: string, clusterFolder: string): Promise<Ownership | 'stranger'> {
  const first = await takeOwnership(socketFolder, clusterFolder)
  if (first === 'stranger') return first
  let released = false
  let client = first
  const retake = async () => {
    while (!released) {
      await new Promise((resolve) => setTimeout(resolve, retakeMs).unref())
      const again = await takeOwnership(socketFolder, clusterFolder).catch(() => undefined)
      if (again === undefined || again === 'stranger') continue
      client = again
      client.once('end', retake)
      return
    }
  }
  client.once('end', retake)
  return {
    async releaseAfter(stopServer) {
      released = true
      await stopServer()
      await client.end().catch(() => undefined)
    },
  }
}

/**
 * Makes this process the only owner of the data folder. The lock is an advisory lock of the server inside the folder:
 * it is taken by one at a time, and it ends with the connection, so also when we are killed. There is no lock file that
 * could be left behind.
 */
async function takeOwnership(socketFolder: string, clusterFolder: string): Promise<Client | 'stranger'> {
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
    if (rows[0]?.taken) return client
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
