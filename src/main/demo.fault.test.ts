import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openEmbedded } from '#platform/db/embedded/embedded-server.ts'
import { newDataFolder, pause } from '#platform/db/embedded/testing/data-folder.ts'
import { migrate } from '#platform/db/migrate/migrate.ts'
import { readMigrations } from '#platform/db/migrate/migration-files.ts'
import { migrationsFolder } from '#platform/db/open-database.ts'
import { prepareEmbedded, rolesFile, runAsOwner } from '#platform/db/prepare-embedded.ts'
import { migrateQueue } from '#platform/jobs/worker.ts'
import { createLog } from '#platform/log/index.ts'
import { prepareDemoFolder } from './demo-folder.ts'
import { demoProgram, startProgram } from './testing/program.ts'

const start = (environment: Readonly<Record<string, string>>, ...args: string[]) => {
  const program = startProgram(environment, demoProgram, args)
  onTestFinished(() => void program.child.kill('SIGKILL'))
  return program
}

const refusal = async (environment: Readonly<Record<string, string>>, ...args: string[]) => {
  const program = start(environment, ...args)
  expect(await program.ended).toBe(1)
  return program.output()
}

/** Runs work on the database of a folder while no Zona does. */
const inDatabase = async <Value>(dataFolder: string, sql: string): Promise<Value[]> => {
  const server = await openEmbedded({ dataFolder })
  try {
    return await runAsOwner(server.socketFolder, 'zona', async (client) => (await client.query(sql)).rows)
  } finally {
    await server.stop()
  }
}

/** A Zona in which one person has an account. */
const aRealZona = async (): Promise<string> => {
  const dataFolder = newDataFolder()
  const server = await openEmbedded({ dataFolder })
  const { migrator, jobs } = await prepareEmbedded(server.socketFolder, rolesFile)
  await migrate(migrator, readMigrations(migrationsFolder.pathname))
  await migrateQueue(jobs, createLog('silent'))
  await server.stop()
  const person = `insert into identity.person (person_id, login, name) values (gen_random_uuid(), 'ratna@contoh.go.id', 'Ratna')`
  await inDatabase(dataFolder, person)
  return dataFolder
}

const people = (dataFolder: string) => inDatabase<{ login: string }>(dataFolder, 'select login from identity.person')

const notOurs = { problem: 'boot.demo_real_data' }

describe('npm run demo', () => {
  it('opens no database but its own, and makes nothing when it is given one', async () => {
    const DEMO_DIR = newDataFolder()
    const output = await refusal({ DEMO_DIR, DATABASE_URL: 'postgresql://zona_app:rahasia@db/zona' })
    expect(output).toContain('hapus DATABASE_URL')
    expect(output).not.toContain('rahasia')
    expect(readdirSync(DEMO_DIR)).toEqual([])
  })

  it('touches no folder that it did not make, not even when told to begin anew', async () => {
    const folder = newDataFolder()
    mkdirSync(join(folder, 'postgres'))
    writeFileSync(join(folder, 'surat.txt'), 'milik kantor')
    await expect(prepareDemoFolder(folder, false)).rejects.toMatchObject(notOurs)
    await expect(prepareDemoFolder(folder, true)).rejects.toMatchObject(notOurs)
    expect(readdirSync(folder).toSorted()).toEqual(['postgres', 'surat.txt'])
  })

  it('leaves a database with real people alone, whatever the folder is called', async () => {
    const folder = await aRealZona()
    await expect(prepareDemoFolder(folder, false)).rejects.toMatchObject(notOurs)
    writeFileSync(join(folder, 'ZONA-DEMO'), 'being filled')
    await expect(prepareDemoFolder(folder, false)).rejects.toMatchObject(notOurs)
    writeFileSync(join(folder, 'ZONA-DEMO'), 'filled')
    await expect(prepareDemoFolder(folder, true)).rejects.toMatchObject(notOurs)
    expect(await refusal({ DEMO_DIR: folder })).toMatch(/bukan folder data contoh/)
    expect(await people(folder)).toEqual([{ login: 'ratna@contoh.go.id' }])
  })

  it('begins anew after a fill that was killed, keeps a whole one, and throws it away when told to', async () => {
    const DEMO_DIR = newDataFolder()
    const killed = start({ DEMO_DIR })
    await killed.waitForText(/Mengisi data contoh/)
    await pause(400)
    killed.child.kill('SIGKILL')
    await killed.ended
    expect(readFileSync(join(DEMO_DIR, 'ZONA-DEMO'), 'utf8')).toBe('being filled\n')

    const whole = start({ DEMO_DIR })
    await whole.waitForText(/Zona siap/)
    expect(whole.output()).toMatch(/Mengisi data contoh/)
    expect(readFileSync(join(DEMO_DIR, 'ZONA-DEMO'), 'utf8')).toBe('filled\n')
    // A second one at once is refused before it could throw anything away.
    expect(await refusal({ DEMO_DIR }, '--fresh')).toMatch(/sedang dipakai Zona lain/)
    whole.child.kill('SIGTERM')
    expect(await whole.ended).toBe(0)
    const before = await people(DEMO_DIR)
    expect(before.length).toBeGreaterThan(150)

    const again = start({ DEMO_DIR })
    await again.waitForText(/Zona siap/)
    expect(again.output()).not.toMatch(/Mengisi data contoh/)
    again.child.kill('SIGTERM')
    await again.ended
    expect(await people(DEMO_DIR)).toEqual(before)

    expect(await prepareDemoFolder(DEMO_DIR, true)).toBe('new')
    expect(readdirSync(DEMO_DIR)).toEqual(['ZONA-DEMO'])
    expect(readFileSync(join(DEMO_DIR, 'ZONA-DEMO'), 'utf8')).toBe('being filled\n')
  })
})
