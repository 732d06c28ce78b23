import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openEmbedded } from '#platform/db/embedded/embedded-server.ts'
import { newDataFolder } from '#platform/db/embedded/testing/data-folder.ts'
import { openFilledStore, ownerUrlOf, runCommand, startZona } from './testing/living-store.ts'
import { openPostgres15, type Postgres15, postgres15 } from './testing/postgres-15.ts'
import { contentOf, seals } from './testing/store-content.ts'

describe.skipIf(postgres15 === null)('a store that moves', () => {
  let server: Postgres15

  beforeAll(async () => {
    server = await openPostgres15()
    await server.newDatabase('moved')
  })

  afterAll(() => server.stop())

  it("goes from the embedded database to Debian's PostgreSQL 15 and back, and stays the same", async () => {
    const first = newDataFolder()
    const { content, close } = await openFilledStore(first, { rows: 3_000, files: 2, fileBytes: 50_000 })
    const keep = newDataFolder()
    const [away, back] = [join(keep, 'away.tar.gz'), join(keep, 'back.tar.gz')]
    expect(await runCommand({ DATA_DIR: first }, 'backup', away)).toMatchObject({ code: 0 })
    await close()

    const outside = {
      DATA_DIR: newDataFolder(),
      DATABASE_URL: server.url('zona_app', 'moved'),
      MIGRATION_DATABASE_URL: server.url('zona_migrator', 'moved'),
    }
    expect(await runCommand(outside, 'restore', away)).toEqual({
      code: 0,
      output: expect.stringContaining('Dipulihkan'),
    })
    expect(await contentOf(server.url('administrator', 'moved'), seals)).toEqual(content)
    const copy = await startZona(outside)
    const busy = await runCommand(outside, 'restore', away)
    expect(busy).toMatchObject({ code: 1, output: expect.stringContaining('masih tersambung ke 127.0.0.1') })
    expect(busy.output).not.toContain('correct-horse')
    expect(await runCommand(outside, 'backup', back)).toMatchObject({ code: 0 })
    await copy.stop()
    const full = await runCommand(outside, 'restore', away)
    expect(full).toMatchObject({ code: 1, output: expect.stringContaining('/moved sudah berisi data') })

    const last = newDataFolder()
    expect(await runCommand({ DATA_DIR: last }, 'restore', back)).toEqual({
      code: 0,
      output: expect.stringContaining('Dipulihkan'),
    })
    const embedded = await openEmbedded({ dataFolder: last })
    expect(await contentOf(ownerUrlOf(last), seals)).toEqual(content)
    await embedded.stop()
  })

  it('needs the role that sees every row', async () => {
    const environment = {
      DATA_DIR: newDataFolder(),
      DATABASE_URL: server.url('zona_app', 'moved'),
      JOBS_DATABASE_URL: server.url('zona_jobs', 'moved'),
    }
    const { code, output } = await runCommand(environment, 'backup', join(environment.DATA_DIR, 'zona.tar.gz'))
    expect([code, output]).toEqual([1, expect.stringContaining('MIGRATION_DATABASE_URL harus diisi')])
  })
})
