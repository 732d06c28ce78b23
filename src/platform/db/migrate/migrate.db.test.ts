import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { testDatabase } from '../testing/test-database.ts'
import { migrate, pendingMigrations } from './migrate.ts'
import { checksumOf, type MigrationFile, readMigrations } from './migration-files.ts'

const { addresses, adminUrl } = await testDatabase()
const migrator = addresses.migrator ?? {}

const landed = readMigrations(new URL('../../../../db/migrations/', import.meta.url).pathname)
const file = (name: string, sql: string): MigrationFile => ({ name, sql, checksum: checksumOf(sql) })

const admin = async (query: string): Promise<unknown[]> => {
  const client = new Client(adminUrl)
  await client.connect()
  const { rows } = await client.query(query)
  await client.end()
  return rows
}

describe('migrate', () => {
  it('does nothing when everything has run', async () => {
    expect(await migrate(migrator, landed)).toEqual([])
  })

  it('runs a file once when five copies start at the same time', async () => {
    const files = [...landed, file('9001_test_race.sql', 'create table platform.race (n int); select pg_sleep(0.2)')]
    const ran = await Promise.all(Array.from({ length: 5 }, () => migrate(migrator, files)))
    expect(ran.flat()).toEqual(['9001_test_race.sql'])
    await admin(`delete from platform.migration where name like '9%'`)
  })

  it('undoes a failing file as a whole and names it', async () => {
    const broken = file('9002_test_broken.sql', 'create table platform.half (n int); select 1 / 0')
    await expect(migrate(migrator, [...landed, broken])).rejects.toMatchObject({
      problem: 'boot.migration_failed',
      values: { file: '9002_test_broken.sql', reason: 'division by zero' },
    })
    expect(await admin(`select to_regclass('platform.half') as made`)).toEqual([{ made: null }])
    expect(await migrate(migrator, landed)).toEqual([])
  })

  it('does not carry the role of one file into the next', async () => {
    const files = [
      ...landed,
      file('9003_test_as_jobs.sql', 'set role zona_jobs'),
      file('9004_test_as_migrator.sql', 'create table platform.owned_by_migrator (n int)'),
    ]
    expect(await migrate(migrator, files)).toHaveLength(2)
    expect(await admin(`select tableowner from pg_tables where tablename = 'owned_by_migrator'`)).toEqual([
      { tableowner: 'zona_migrator' },
    ])
    await admin(`delete from platform.migration where name like '9%'`)
  })
})

describe('pendingMigrations', () => {
  const files = [file('0001_a_one.sql', 'select 1'), file('0002_a_two.sql', 'select 2')]

  it('lists files that have not run, in order', () => {
    expect(pendingMigrations(files, []).map(({ name }) => name)).toEqual(['0001_a_one.sql', '0002_a_two.sql'])
    expect(pendingMigrations(files, files.slice(0, 1)).map(({ name }) => name)).toEqual(['0002_a_two.sql'])
    expect(pendingMigrations(files, files)).toEqual([])
  })

  it('refuses a file that was changed after it had run', () => {
    const applied = [{ name: '0001_a_one.sql', checksum: checksumOf('select 0') }]
    expect(() => pendingMigrations(files, applied)).toThrow(/boot.migration_changed/)
  })

  it('refuses a database that a newer program has used', () => {
    const applied = [{ name: '0009_a_later.sql', checksum: 'x' }]
    expect(() => pendingMigrations(files, applied)).toThrow(/boot.migration_unknown/)
  })

  it('does not mind line ends of another system', () => {
    expect(checksumOf('select 1;\r\nselect 2;\r\n')).toBe(checksumOf('select 1;\nselect 2;\n'))
  })
})
