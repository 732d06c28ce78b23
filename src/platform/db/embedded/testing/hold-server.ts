// A process that owns an embedded server until it is killed; `write` makes eight writers add rows and tell each one committed.
import { Client } from 'pg'
import { BootFailure } from '#platform/config/boot-failure.ts'
import { socketAddress } from '../../address.ts'
import { openEmbedded } from '../embedded-server.ts'

const [dataFolder = '', mode = 'hold'] = process.argv.slice(2)

const tell = (value: object) => process.stdout.write(`${JSON.stringify(value)}\n`)

const writers = 8

async function writeForEver(socketFolder: string): Promise<void> {
  const client = new Client(socketAddress(socketFolder, 'zona_owner', 'postgres'))
  await client.connect()
  await client.query(
    'create table if not exists written (writer int, id bigint, filler text, primary key (writer, id))',
  )
  await client.end()
  await Promise.all(Array.from({ length: writers }, (_, writer) => writeAs(socketFolder, writer)))
}

async function writeAs(socketFolder: string, writer: number): Promise<void> {
  const client = new Client(socketAddress(socketFolder, 'zona_owner', 'postgres'))
  // The test kills the server under us.
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ last: string }>(
    'select coalesce(max(id), 0) as last from written where writer = $1',
    [writer],
  )
  for (let id = Number(rows[0]?.last) + 1; ; id += 1) {
    await client.query('insert into written values ($1, $2, repeat($3, 500))', [writer, id, 'x'])
    tell({ written: { writer, id } })
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
