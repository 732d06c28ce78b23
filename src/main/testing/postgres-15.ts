import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, type QueryResultRow } from 'pg'
import type { Account } from '#platform/db/embedded/account.ts'

const places = [process.env.POSTGRES_15_BIN, '/usr/lib/postgresql/15/bin', '/usr/local/pgsql-15/bin']

/** Folder of the programs of PostgreSQL 15, as Debian has it; null where it is not installed. */
export const postgres15 = places.find((place) => place && existsSync(join(place, 'postgres'))) ?? null

export type Roles = 'zona_app' | 'zona_migrator' | 'zona_jobs'

export type Postgres15 = {
  /** An empty database with the roles of db/roles.sql, as an administrator prepares it. */
  newDatabase(name: string): Promise<void>
  /** Address over TCP with the role's password. */
  url(role: string, database: string): string
  asAdministrator<Row extends QueryResultRow>(database: string, query: string): Promise<Row[]>
  stop(): Promise<void>
}

const password = 'correct-horse'
const administrator = 'administrator'

/** PostgreSQL refuses to run as root. */
const account: Account | undefined = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

/** A server of its own on loopback, with passwords asked of everybody; it keeps nothing and need not survive a power cut. */
export async function openPostgres15(): Promise<Postgres15> {
  if (postgres15 === null) throw new Error('PostgreSQL 15 is not installed')
  const folder = mkdtempSync(join(tmpdir(), 'zona-postgres-'))
  if (account) chownSync(folder, account.uid, account.gid)
  const cluster = join(folder, 'cluster')
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password, { mode: 0o644 })
  const made = spawnSync(
    join(postgres15, 'initdb'),
    ['-D', cluster, '-U', administrator, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '--locale=C.UTF-8', '-N'],
    { ...account, cwd: '/', encoding: 'utf8', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' } },
  )
  if (made.status !== 0) throw new Error(made.stderr)
  const port = await freePort()
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    fsync: 'off',
    max_connections: 200,
    unix_socket_directories: '',
  }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(join(postgres15, 'postgres'), ['-D', cluster, ...options], {
    ...account,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const exited = once(server, 'exit')
  await untilReady(server.stderr)

  const url = (role: string, database: string) => `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`
  const asAdministrator = async <Row extends QueryResultRow>(database: string, query: string): Promise<Row[]> => {
    const client = new Client(url(administrator, database))
    await client.connect()
    try {
      return (await client.query<Row>(query)).rows
    } finally {
      await client.end()
    }
  }
  return {
    url,
    asAdministrator,
    async newDatabase(name) {
      await asAdministrator('postgres', `create database ${name}`)
      await asAdministrator(name, readFileSync(new URL('../../../db/roles.sql', import.meta.url), 'utf8'))
      for (const role of ['zona_app', 'zona_migrator', 'zona_jobs'] satisfies Roles[]) {
        await asAdministrator(name, `alter role ${role} password '${password}'`)
      }
    },
    async stop() {
      server.kill('SIGQUIT')
      await exited
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function untilReady(output: NodeJS.ReadableStream): Promise<void> {
  let text = ''
  return new Promise((resolve, reject) => {
    output.setEncoding('utf8')
    output.on('data', (part: string) => {
      text += part
      if (text.includes('ready to accept connections')) resolve()
    })
    output.once('end', () => reject(new Error(text)))
  })
}
