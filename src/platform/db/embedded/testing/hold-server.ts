// A process that owns an embedded server until it is killed; `write` makes it add rows and print each one committed.
import { Client } from 'pg'
import { BootFailure } from '#platform/config/boot-failure.ts'
import { socketAddress } from '../../address.ts'
import { openEmbedded } from '../embedded-server.ts'

const [dataFolder = '', mode = 'hold'] = process.argv.slice(2)

const tell = (value: object) => process.stdout.write(`${JSON.stringify(value)}\n`)

async function writeForEver(socketFolder: string): Promise<void> {
  const client = new Client(socketAddress(socketFolder, 'zona_owner', 'postgres'))
  await client.connect()
  await client.query('create table if not exists written (id bigint primary key, filler text)')
  const { rows } = await client.query<{ last: string }>('select coalesce(max(id), 0) as last from written')
  for (let id = Number(rows[0]?.last) + 1; ; id += 1) {
    await client.query('insert into written values ($1, repeat($2, 500))', [id, 'x'])
    tell({ written: id })
  }
}

try {
  const server = await openEmbedded({ dataFolder })
  tell({ ready: true, pid: server.pid, adopted: server.adopted, socketFolder: server.socketFolder })
  if (mode === 'write') await writeForEver(server.socketFolder)
  if (mode === 'stop') await server.stop()
  else setInterval(() => undefined, 60_000)
} catch (error) {
  // A test may have killed the server under us: that is its business, not a failure of this process.
  if (error instanceof BootFailure) tell({ problem: error.problem, values: error.values })
  else tell({ problem: String(error) })
  process.exitCode = 1
}
