import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { socketAddress } from '../address.ts'
import { runAsOwner } from '../prepare-embedded.ts'
import { nobody } from './account.ts'
import { giveTree } from './durable.ts'
import { openEmbedded } from './embedded-server.ts'
import { isRunning } from './process-state.ts'
import { stopPostmaster } from './stop-postmaster.ts'
import { newDataFolder, pause } from './testing/data-folder.ts'
import { startHolder } from './testing/holder.ts'

const isRoot = process.getuid?.() === 0

const problemOf = (folder: string) =>
  openEmbedded({ dataFolder: folder }).then(
    async (server) => {
      await server.stop()
      return 'no problem'
    },
    (error: { problem?: string }) => error.problem ?? error,
  )

const setting = async (socketFolder: string, name: string): Promise<string | undefined> =>
  runAsOwner(socketFolder, 'postgres', async (client) => {
    const { rows } = await client.query<{ value: string }>('select current_setting($1) as value', [name])
    return rows[0]?.value
  })

describe('openEmbedded', () => {
  it('makes a durable server that only its own account can reach', async () => {
    const folder = newDataFolder()
    const server = await openEmbedded({ dataFolder: folder })
    for (const [name, value] of [
      ['fsync', 'on'],
      ['full_page_writes', 'on'],
      ['synchronous_commit', 'on'],
      ['data_checksums', 'on'],
      ['listen_addresses', ''],
      ['server_encoding', 'UTF8'],
    ] as const) {
      expect(await setting(server.socketFolder, name), name).toBe(value)
    }
    const { rows } = await runAsOwner(server.socketFolder, 'postgres', (client) =>
      client.query(
        `select datlocprovider as provider, datlocale as locale from pg_database where datname = 'postgres'`,
      ),
    )
    expect(rows).toEqual([{ provider: 'b', locale: 'C.UTF-8' }])
    expect(statSync(server.socketFolder).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder, 'postgres')).mode & 0o777).toBe(0o700)
    const owner = statSync(join(folder, 'postgres')).uid
    expect(owner).toSatisfy((uid: number) => (isRoot ? uid > 60_000 && uid < 65_000 : uid === process.getuid?.()))
    await server.stop()
    expect(isRunning(server.pid)).toBe(false)
    expect(existsSync(server.socketFolder)).toBe(false)
  })

  it('opens the same folder again and finds what was written', async () => {
    const folder = newDataFolder()
    const first = await openEmbedded({ dataFolder: folder })
    await runAsOwner(first.socketFolder, 'postgres', (client) => client.query('create table kept (n int)'))
    await first.stop()
    const second = await openEmbedded({ dataFolder: folder })
    expect(second.adopted).toBe(false)
    await runAsOwner(second.socketFolder, 'postgres', (client) => client.query('select n from kept'))
    await second.stop()
  })

  it('refuses a second copy while the first one runs, and leaves the first alone', async () => {
    const folder = newDataFolder()
    const holder = startHolder(folder)
    const { pid } = await holder.waitFor((line) => line.ready === true)
    await expect(openEmbedded({ dataFolder: folder })).rejects.toMatchObject({
      problem: 'boot.second_copy',
      values: { pid: String(holder.child.pid) },
    })
    expect(isRunning(pid ?? 0)).toBe(true)
    await holder.kill()
  })

  it('stays the owner when PostgreSQL has thrown everybody out', async () => {
    const folder = newDataFolder()
    const holder = startHolder(folder)
    const { socketFolder = '' } = await holder.waitFor((line) => line.ready === true)
    const backends = await runAsOwner(socketFolder, 'postgres', (client) =>
      client.query<{ pid: number }>(`select pid from pg_stat_activity where application_name like 'zona owner %'`),
    )
    // One process of the server that dies makes it end all others and begin anew.
    process.kill(backends.rows[0]?.pid ?? 0, 'SIGKILL')
    await pause(2000)
    expect(await problemOf(folder)).toBe('boot.second_copy')
    await holder.kill()
  })

  it('lets one of two win that begin at once on an empty folder', async () => {
    const folder = newDataFolder()
    const holders = [startHolder(folder), startHolder(folder)]
    const outcomes = await Promise.all(
      holders.map((holder) => holder.waitFor((line) => line.ready === true || line.problem !== undefined)),
    )
    expect(outcomes.filter((line) => line.ready)).toHaveLength(1)
    expect(outcomes.filter((line) => line.problem === 'boot.second_copy')).toHaveLength(1)
    expect(readdirSync(folder).filter((name) => name.startsWith('postgres.new'))).toEqual([])
    for (const holder of holders) await holder.kill()
  })

  it('adopts the server of an owner that was killed', async () => {
    const folder = newDataFolder()
    const holder = startHolder(folder)
    const { pid } = await holder.waitFor((line) => line.ready === true)
    await holder.kill()
    const server = await openEmbedded({ dataFolder: folder })
    expect(server).toMatchObject({ pid, adopted: true })
    await server.stop()
    expect(isRunning(server.pid)).toBe(false)
  })

  it('waits for an owner that is about to stop', async () => {
    const folder = newDataFolder()
    const holder = startHolder(folder, 'stop')
    await holder.waitFor((line) => line.ready === true)
    const server = await openEmbedded({ dataFolder: folder })
    await server.stop()
  })

  it('begins anew when the first start was cut off at any moment', async () => {
    const folder = newDataFolder()
    for (const ms of [90, 200, 320, 450, 600]) {
      const holder = startHolder(folder)
      await pause(ms)
      await holder.kill()
    }
    const server = await openEmbedded({ dataFolder: folder })
    await server.stop()
    expect(readdirSync(folder).filter((name) => name.startsWith('postgres.new'))).toEqual([])
  })

  it('begins anew when the folder was deleted under a server that still runs', async () => {
    const folder = newDataFolder()
    const holder = startHolder(folder)
    const { pid = 0, socketFolder } = await holder.waitFor((line) => line.ready === true)
    await holder.kill()
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
    const server = await openEmbedded({ dataFolder: folder })
    expect(server.socketFolder).not.toBe(socketFolder)
    await server.stop()
    await stopPostmaster(pid)
  })

  it('starts beside a pid file whose number belongs to another program now', async () => {
    const folder = newDataFolder()
    await (await openEmbedded({ dataFolder: folder })).stop()
    const cluster = join(folder, 'postgres')
    writeFileSync(join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n1\n5432\n/nowhere\n\n  1 1\nready\n`)
    const server = await openEmbedded({ dataFolder: folder })
    expect(server.adopted).toBe(false)
    await server.stop()
  })

  it.each([['while its owner runs'], ['when its owner was killed']])(
    'starts a copied folder on its own, %s',
    async (when) => {
      const folder = newDataFolder()
      const copy = newDataFolder()
      const holder = startHolder(folder)
      const { pid = 0 } = await holder.waitFor((line) => line.ready === true)
      if (when.includes('killed')) await holder.kill()
      cpSync(join(folder, 'postgres'), join(copy, 'postgres'), { recursive: true, preserveTimestamps: true })
      if (isRoot) giveTree(join(copy, 'postgres'), nobody)
      chmodSync(join(copy, 'postgres'), 0o700)
      const server = await openEmbedded({ dataFolder: copy })
      expect(server.adopted).toBe(false)
      expect(server.pid).not.toBe(pid)
      await server.stop()
      expect(isRunning(pid)).toBe(true)
      await holder.kill()
    },
  )

  it('refuses a folder of another PostgreSQL major', async () => {
    const folder = newDataFolder()
    mkdirSync(join(folder, 'postgres'))
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '17\n')
    await expect(openEmbedded({ dataFolder: folder })).rejects.toMatchObject({
      problem: 'boot.other_postgres_major',
      values: { found: '17', expected: '18' },
    })
  })

  it('refuses a folder that holds something else', async () => {
    const folder = newDataFolder()
    mkdirSync(join(folder, 'postgres'))
    writeFileSync(join(folder, 'postgres', 'letter.txt'), 'dear all')
    expect(await problemOf(folder)).toBe('boot.folder_not_a_cluster')
    expect(readFileSync(join(folder, 'postgres', 'letter.txt'), 'utf8')).toBe('dear all')
  })

  it('refuses a path that leads through a file', async () => {
    const folder = newDataFolder()
    writeFileSync(join(folder, 'file'), '')
    expect(await problemOf(join(folder, 'file', 'data'))).toBe('boot.data_not_writable')
    expect(await problemOf(join(folder, 'file'))).toBe('boot.data_not_writable')
  })

  it('works in a path that is longer than a socket may be', async () => {
    const deep = join(newDataFolder(), 'd'.repeat(120), 'e'.repeat(120))
    const server = await openEmbedded({ dataFolder: deep })
    expect(server.socketFolder.length).toBeLessThan(90)
    await server.stop()
  })

  it('takes connections by name of role without any password', async () => {
    const server = await openEmbedded({ dataFolder: newDataFolder() })
    const client = new Client(socketAddress(server.socketFolder, 'zona_owner', 'postgres'))
    await client.connect()
    await client.end()
    await server.stop()
  })
})

describe.runIf(isRoot)('openEmbedded started by root', () => {
  it('runs as an ordinary user when started by one, and root can go on with that folder', async () => {
    const folder = newDataFolder()
    chownSync(folder, nobody.uid, nobody.gid)
    const holder = startHolder(folder, 'stop', { uid: nobody.uid })
    await holder.waitFor((line) => line.ready === true)
    await once(holder.child, 'close')
    expect(statSync(join(folder, 'postgres')).uid).toBe(nobody.uid)
    await (await openEmbedded({ dataFolder: folder })).stop()
    expect(statSync(join(folder, 'postgres', 'PG_VERSION')).uid).toBe(nobody.uid)
  })

  it('tells an ordinary user that the folder is not theirs', async () => {
    const folder = newDataFolder()
    const holder = startHolder(folder, 'hold', { uid: nobody.uid })
    const { problem } = await holder.waitFor((line) => line.problem !== undefined)
    expect(problem).toBe('boot.data_not_writable')
    await holder.kill()
  })

  it('tells an ordinary user whose the database is', async () => {
    const folder = newDataFolder()
    await (await openEmbedded({ dataFolder: folder })).stop()
    chownSync(folder, nobody.uid, nobody.gid)
    const holder = startHolder(folder, 'hold', { uid: nobody.uid })
    const { problem } = await holder.waitFor((line) => line.problem !== undefined)
    expect(problem).toBe('boot.data_of_other_user')
    await holder.kill()
  })
})

describe('isRunning', () => {
  it('takes a zombie for ended', async () => {
    // The shell starts `true` and then becomes `sleep`, which never collects it.
    const shell = spawn('sh', ['-c', 'true & echo $!; exec sleep 30'], { stdio: ['ignore', 'pipe', 'ignore'] })
    const [text] = (await once(shell.stdout, 'data')) as [Buffer]
    await pause(100)
    expect(isRunning(shell.pid ?? 0)).toBe(true)
    expect(isRunning(Number(text.toString()))).toBe(false)
    shell.kill()
    await once(shell, 'close')
    expect(isRunning(shell.pid ?? 0)).toBe(false)
  })
})
