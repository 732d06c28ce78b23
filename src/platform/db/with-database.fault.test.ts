import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { BootFailure } from '#platform/config/boot-failure.ts'
import { findPostmaster } from './embedded/postmaster-pid.ts'
import { newDataFolder } from './embedded/testing/data-folder.ts'
import { withoutScope } from './index.ts'
import { openDatabase } from './open-database.ts'
import { runAsOwner } from './prepare-embedded.ts'
import { withDatabase } from './with-database.ts'

const embedded = (dataFolder: string) => ({ dataFolder, appUrl: undefined, migratorUrl: undefined, jobsUrl: undefined })

const steps = { afterMigrations: async () => undefined, onPoolError: () => undefined }

const isRunning = (folder: string) => findPostmaster(join(folder, 'postgres')) !== undefined

const whoAmI = (folder: string) =>
  withDatabase(embedded(folder), ({ db }) =>
    withoutScope(db, async (tx) => (await sql<{ me: string }>`select current_user as me`.execute(tx)).rows[0]?.me),
  )

describe('a database lent to a command', () => {
  it('is that of a running Zona, which goes on', async () => {
    const folder = newDataFolder()
    const zona = await openDatabase(embedded(folder), steps)
    expect(await whoAmI(folder)).toBe('zona_app')
    expect(await zona.state()).toEqual({ database: 'ok', migrations: 'ok' })
    await zona.close()
    expect(isRunning(folder)).toBe(false)
  })

  it('is started for the command when no Zona runs, and stopped after it, also when it fails', async () => {
    const folder = newDataFolder()
    await (await openDatabase(embedded(folder), steps)).close()
    expect(await whoAmI(folder)).toBe('zona_app')
    expect(isRunning(folder)).toBe(false)
    const failing = withDatabase(embedded(folder), () => Promise.reject(new Error('no')))
    await expect(failing).rejects.toThrow('no')
    expect(isRunning(folder)).toBe(false)
  })

  it('is never made by a command', async () => {
    const folder = newDataFolder()
    await expect(whoAmI(folder)).rejects.toMatchObject({ problem: 'boot.no_database', values: { folder } })
    expect(existsSync(join(folder, 'postgres'))).toBe(false)
  })

  it('is refused while migrations wait', async () => {
    const folder = newDataFolder()
    const zona = await openDatabase(embedded(folder), steps)
    const host = zona.addresses.app.host ?? ''
    await runAsOwner(host, 'zona', (client) =>
      client.query('delete from platform.migration where name = (select max(name) from platform.migration)'),
    )
    const asked = await whoAmI(folder).catch((error: unknown) => error)
    expect(asked).toBeInstanceOf(BootFailure)
    expect(asked).toMatchObject({ problem: 'boot.start_first', values: { count: '1' } })
    await zona.close()
  })
})
