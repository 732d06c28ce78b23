import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { findPostmaster } from '#platform/db/embedded/postmaster-pid.ts'
import { newDataFolder, pause } from '#platform/db/embedded/testing/data-folder.ts'
import { startProgram } from './testing/program.ts'

const ready = /Zona siap di (http:\S+)/
const stackTrace = /\n\s+at /

async function startReady(environment: Readonly<Record<string, string>>) {
  const program = startProgram(environment)
  onTestFinished(() => void program.child.kill('SIGKILL'))
  const [, url = ''] = await program.waitForText(ready)
  return { ...program, url }
}

const hasServer = (folder: string) => findPostmaster(join(folder, 'postgres')) !== undefined

describe('npm start', () => {
  it('prints address and one-time link, answers, and stops everything on SIGTERM', async () => {
    const folder = newDataFolder()
    const zona = await startReady({ DATA_DIR: folder })
    const [link] = await zona.waitForText(/http:\S+\/siapkan\/[\w-]{20,}/)
    expect(link.startsWith(zona.url)).toBe(true)
    expect((await fetch(`${zona.url}/healthz`)).status).toBe(200)
    expect(hasServer(folder)).toBe(true)
    zona.child.kill('SIGTERM')
    expect(await zona.ended).toBe(0)
    expect(zona.output()).toContain('Zona berhenti.')
    expect(hasServer(folder)).toBe(false)
  })

  it('answers within five seconds when the data folder is there', async () => {
    const folder = newDataFolder()
    const first = await startReady({ DATA_DIR: folder })
    first.child.kill('SIGINT')
    await first.ended
    const begin = performance.now()
    const second = await startReady({ DATA_DIR: folder })
    expect((await fetch(`${second.url}/healthz`)).status).toBe(200)
    expect(performance.now() - begin).toBeLessThan(5000)
  })

  it('finishes a request that is under way before it stops', async () => {
    const zona = await startReady({ DATA_DIR: newDataFolder() })
    const socket = connect(Number(new URL(zona.url).port), '127.0.0.1')
    socket.write(
      'POST /csp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{',
    )
    await pause(300)
    zona.child.kill('SIGTERM')
    await zona.waitForText(/sedang berhenti/)
    await pause(300)
    socket.write('}')
    const [answer] = (await once(socket, 'data')) as [Buffer]
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 204/)
    expect(await zona.ended).toBe(0)
  })

  it('goes on after kill -9, with the same database', async () => {
    const folder = newDataFolder()
    const first = await startReady({ DATA_DIR: folder })
    first.child.kill('SIGKILL')
    await first.ended
    expect(hasServer(folder)).toBe(true)
    const second = await startReady({ DATA_DIR: folder })
    expect(second.output()).toContain('terhenti tanpa pamit')
    expect((await fetch(`${second.url}/healthz`)).status).toBe(200)
    second.child.kill('SIGTERM')
    expect(await second.ended).toBe(0)
    expect(hasServer(folder)).toBe(false)
  })

  it('stops by itself when the bootstrap that started it is killed', async () => {
    const folder = newDataFolder()
    const zona = await startReady({ DATA_DIR: folder })
    zona.child.disconnect()
    expect(await zona.ended).toBe(0)
    expect(hasServer(folder)).toBe(false)
  })

  it('hurries on the second Ctrl-C, and the next start takes over', async () => {
    const folder = newDataFolder()
    const first = await startReady({ DATA_DIR: folder })
    const idle = connect(Number(new URL(first.url).port), '127.0.0.1')
    idle.on('error', () => undefined)
    idle.write('POST /csp HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{')
    await pause(200)
    first.child.kill('SIGINT')
    await pause(700)
    first.child.kill('SIGINT')
    expect(await first.ended).toBe(130)
    const second = await startReady({ DATA_DIR: folder })
    second.child.kill('SIGINT')
    expect(await second.ended).toBe(0)
  })
})

describe('a start that cannot succeed', () => {
  it('names the program that must give way when the port is taken, and leaves no server behind', async () => {
    const blocker = createServer().listen(0, '127.0.0.1')
    await once(blocker, 'listening')
    onTestFinished(() => void blocker.close())
    const port = String((blocker.address() as { port: number }).port)
    const folder = newDataFolder()
    const zona = startProgram({ DATA_DIR: folder, PORT: port })
    expect(await zona.ended).toBe(1)
    expect(zona.output()).toContain(`Port ${port} di 127.0.0.1 sudah dipakai`)
    expect(zona.output()).not.toMatch(stackTrace)
    expect(hasServer(folder)).toBe(false)
  })

  it('names the variable and what it may hold, in the language of the terminal', async () => {
    const folder = join(newDataFolder(), 'untouched')
    const indonesian = startProgram({ DATA_DIR: folder, PORT: 'tiga ribu' })
    expect(await indonesian.ended).toBe(1)
    expect(indonesian.output()).toBe(
      'Nilai PORT="tiga ribu" tidak dapat dipakai; yang diperbolehkan: bilangan 0 sampai 65535.\n',
    )
    const english = startProgram({ DATA_DIR: folder, PORT: 'three', LANG: 'en_GB.UTF-8' })
    expect(await english.ended).toBe(1)
    expect(english.output()).toBe('PORT="three" cannot be used; allowed: a number from 0 to 65535.\n')
    expect(existsSync(folder)).toBe(false)
  })

  it('names the process that holds the data folder', async () => {
    const folder = newDataFolder()
    const first = await startReady({ DATA_DIR: folder })
    const second = startProgram({ DATA_DIR: folder })
    expect(await second.ended).toBe(1)
    expect(second.output()).toContain(`sedang dipakai Zona lain (proses ${first.child.pid})`)
    expect((await fetch(`${first.url}/healthz`)).status).toBe(200)
  })

  it('says that the database server cannot be reached', async () => {
    const zona = startProgram({
      DATA_DIR: newDataFolder(),
      DATABASE_URL: 'postgresql://zona_app:secret@127.0.0.1:9/zona',
      MIGRATION_DATABASE_URL: 'postgresql://zona_migrator:secret@127.0.0.1:9/zona',
    })
    expect(await zona.ended).toBe(1)
    expect(zona.output()).toContain('Basis data di 127.0.0.1:9 tidak dapat dihubungi')
    expect(zona.output()).not.toContain('secret')
    expect(zona.output()).not.toMatch(stackTrace)
  })
})
