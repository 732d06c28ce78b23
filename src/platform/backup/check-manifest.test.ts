import { describe, expect, it } from 'vitest'
import { checkManifest } from './check-manifest.ts'
import type { BackupFailure } from './failure.ts'
import type { Manifest } from './manifest.ts'

const files = ['0001_a_one.sql', '0002_a_two.sql', '0003_a_three.sql'].map((name) => ({
  name,
  sql: 'select 1',
  checksum: `sum of ${name}`,
}))

const aManifest = (given: Partial<Manifest> = {}): Manifest => ({
  format: 1,
  zona: '0.9.0',
  createdAt: '2026-03-01T00:00:00.000Z',
  postgresql: '18.4',
  era: 1,
  migrations: files.slice(0, 2).map(({ name, checksum }) => ({ name, checksum })),
  tables: [],
  sequences: [],
  ...given,
})

const check = (value: unknown) => checkManifest(JSON.stringify(value), files, '1.0.0', 'a.tar.gz')

const refusal = (value: unknown): unknown => {
  try {
    return check(value)
  } catch (error) {
    const { problem, values } = error as BackupFailure
    return { [problem]: values }
  }
}

describe('checkManifest', () => {
  it('gives the migrations that the backup names and no later one', () => {
    expect(check(aManifest()).migrations.map(({ name }) => name)).toEqual(['0001_a_one.sql', '0002_a_two.sql'])
  })

  it('names both versions when the backup has run a migration that is not known here', () => {
    const migrations = [...aManifest().migrations, { name: '0009_a_later.sql', checksum: 'x' }]
    expect(refusal(aManifest({ migrations, zona: '2.0.0' }))).toEqual({ newer: { found: '2.0.0', own: '1.0.0' } })
  })

  it('refuses a newer format whatever else it says', () => {
    expect(refusal({ format: 2, zona: '3.0.0', contents: 'in another way' })).toEqual({
      newer: { found: '3.0.0', own: '1.0.0' },
    })
  })

  it('refuses an older format', () => {
    expect(refusal(aManifest({ format: 0 }))).toEqual({ older: { found: '0.9.0' } })
  })

  it('refuses a migration whose content is another one here', () => {
    const migrations = [{ name: '0001_a_one.sql', checksum: 'edited' }]
    expect(refusal(aManifest({ migrations }))).toEqual({ otherHistory: { migration: '0001_a_one.sql' } })
  })

  it.each([
    ['no JSON', '{"format": 1'],
    ['no manifest', '{"a": 1}'],
    ['nothing', ''],
  ])('refuses %s', (_name, text) => {
    expect(() => checkManifest(text, files, '1.0.0', 'a.tar.gz')).toThrow(/notABackup/)
  })
})
