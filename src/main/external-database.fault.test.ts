import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type EmbeddedServer, openEmbedded } from '#platform/db/embedded/embedded-server.ts'
import { newDataFolder } from '#platform/db/embedded/testing/data-folder.ts'
import { runAsOwner } from '#platform/db/prepare-embedded.ts'
import { startProgram } from './testing/program.ts'

const folder = mkdtempSync(join(tmpdir(), 'zona-external-'))
const password = 'correct-horse'
let server: EmbeddedServer

const url = (role: string, secret = password, database = 'office') =>
  `postgresql://${role}:${secret}@localhost/${database}?host=${encodeURIComponent(server.socketFolder)}`

const start = (environment: Readonly<Record<string, string>>) => {
  const program = startProgram({ DATA_DIR: newDataFolder(), ...environment })
  onTestFinished(() => void program.child.kill('SIGKILL'))
  return program
}

const refusal = async (environment: Readonly<Record<string, string>>) => {
  const program = start(environment)
  expect(await program.ended).toBe(1)
  expect(program.output()).not.toMatch(/\n\s+at /)
  expect(program.output()).not.toContain(password)
  return program.output()
}

const asOwner = (database: string, sql: string) =>
  runAsOwner(server.socketFolder, database, (client) => client.query(sql))

// A server as an administrator would set it up: roles with passwords, nobody trusted.
beforeAll(async () => {
  server = await openEmbedded({ dataFolder: folder })
  await asOwner('postgres', 'create database office')
  await asOwner('office', readFileSync(new URL('../../db/roles.sql', import.meta.url), 'utf8'))
  for (const role of ['zona_app', 'zona_jobs', 'zona_migrator']) {
    await asOwner('office', `alter role ${role} password '${password}'`)
  }
  await asOwner('office', `create role too_strong login superuser password '${password}'`)
  const rules = 'local all zona_owner trust\nlocal all all scram-sha-256\n'
  writeFileSync(join(folder, 'postgres', 'pg_hba.conf'), rules)
  await asOwner('postgres', 'select pg_reload_conf()')
})

afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('npm start with DATABASE_URL', () => {
  it('says that migrations wait when it may not run them', async () => {
    const output = await refusal({ DATABASE_URL: url('zona_app'), JOBS_DATABASE_URL: url('zona_jobs') })
    expect(output).toMatch(/\d+ migrasi belum dijalankan/)
  })

  it('migrates, answers, and leaves the server running when it stops', async () => {
    const zona = start({ DATABASE_URL: url('zona_app'), MIGRATION_DATABASE_URL: url('zona_migrator') })
    const [, address = ''] = await zona.waitForText(/Zona siap di (http:\S+)/)
    expect((await fetch(`${address}/healthz`)).status).toBe(200)
    zona.child.kill('SIGTERM')
    expect(await zona.ended).toBe(0)
    await asOwner('office', 'select from platform.migration')
  })

  it('starts without the right to migrate when everything has run', async () => {
    const zona = start({ DATABASE_URL: url('zona_app'), JOBS_DATABASE_URL: url('zona_jobs') })
    await zona.waitForText(/Zona siap/)
    zona.child.kill('SIGTERM')
    expect(await zona.ended).toBe(0)
  })

  it('lets two copies run on one database', async () => {
    const environment = { DATABASE_URL: url('zona_app'), MIGRATION_DATABASE_URL: url('zona_migrator') }
    const copies = [start(environment), start(environment)]
    for (const copy of copies) await copy.waitForText(/Zona siap/)
    for (const copy of copies) copy.child.kill('SIGTERM')
    expect(await Promise.all(copies.map(({ ended }) => ended))).toEqual([0, 0])
  })

  it('says which role has the wrong password', async () => {
    const output = await refusal({ DATABASE_URL: url('zona_app', 'wrong'), JOBS_DATABASE_URL: url('zona_jobs') })
    expect(output).toMatch(/menolak DATABASE_URL: nama atau kata sandi peran zona_app/)
    const second = await refusal({ DATABASE_URL: url('zona_app'), MIGRATION_DATABASE_URL: url('zona_migrator', 'x') })
    expect(second).toMatch(/menolak MIGRATION_DATABASE_URL/)
  })

  it('says that the database does not exist', async () => {
    const output = await refusal({
      DATABASE_URL: url('zona_app', password, 'nowhere'),
      JOBS_DATABASE_URL: url('zona_jobs'),
    })
    expect(output).toContain('Basis data nowhere pada DATABASE_URL tidak ada')
  })

  it('refuses a superuser as the application role', async () => {
    const output = await refusal({ DATABASE_URL: url('too_strong'), MIGRATION_DATABASE_URL: url('zona_migrator') })
    expect(output).toContain('Peran too_strong pada DATABASE_URL terlalu kuat (SUPERUSER)')
  })

  it('refuses the migrator as the application role', async () => {
    const output = await refusal({ DATABASE_URL: url('zona_migrator'), MIGRATION_DATABASE_URL: url('zona_migrator') })
    expect(output).toMatch(/terlalu kuat \(OWNER /)
  })

  it('is alive but unready while the database is away, and recovers by itself', async () => {
    const zona = start({ DATABASE_URL: url('zona_app'), MIGRATION_DATABASE_URL: url('zona_migrator') })
    const [, address = ''] = await zona.waitForText(/Zona siap di (http:\S+)/)
    const readiness = async () => (await fetch(`${address}/readyz`)).json()
    expect(await readiness()).toEqual({
      status: 'ready',
      checks: { database: 'ok', migrations: 'ok', files: 'ok', worker: 'ok' },
    })
    await server.stop()
    await expect.poll(readiness).toMatchObject({ status: 'unready', checks: { database: 'away', files: 'ok' } })
    expect((await fetch(`${address}/healthz`)).status).toBe(200)
    server = await openEmbedded({ dataFolder: folder })
    await expect.poll(readiness, { timeout: 10_000 }).toMatchObject({ status: 'ready' })
    zona.child.kill('SIGTERM')
    expect(await zona.ended).toBe(0)
  })
})
