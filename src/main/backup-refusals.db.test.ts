import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createGzip } from 'node:zlib'
import { generateIdentity, identityToRecipient } from 'age-encryption'
import { beforeAll, describe, expect, it } from 'vitest'
import { anOffice } from '#modules/organization/testing/an-office.ts'
import { aPlan } from '#modules/plan/testing/stored-plans.ts'
import { createArchive } from '#platform/backup/archive-writer.ts'
import { writeWhole } from '#platform/backup/draft-file.ts'
import type { Unlock } from '#platform/backup/sealing.ts'
import { writeBackup } from '#platform/backup/write-backup.ts'
import { openPool } from '#platform/db/pool.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { aBackupFolder } from './testing/backing-up.ts'
import { contentOf } from './testing/store-content.ts'

const source = await testDatabase()
const target = await testDatabase()
const askTarget = await asOwner(target)
const askSource = await asOwner(source)
const { path, sourceOf, write, restore } = aBackupFolder()
const identity = await generateIdentity()
const unlock = { identities: [identity] }

let empty: Record<string, string[]> = {}

beforeAll(async () => {
  const { actor } = await anOffice(source.db)
  await aPlan(source.db, actor)
  await write(source, 'plain.tar.gz')
  await write(source, 'sealed.age', { recipients: [await identityToRecipient(identity)] })
  await write(source, 'phrase.age', { passphrase: 'kereta senja' })
  empty = await contentOf(target.adminUrl)
})

const problemOf = (name: string, given: { unlock?: Unlock } = {}) =>
  restore(target, name, given).then(
    () => 'restored',
    (error: { problem?: string }) => error.problem ?? error,
  )

/** Numbers from a seed, so that a failing run can be repeated. */
function* numbers(seed: number, count: number, below: number): Generator<number> {
  let state = seed
  for (let index = 0; index < count; index += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield Math.floor((state / 2_147_483_648) * below)
  }
}

const kinds = [
  { name: 'plain.tar.gz', given: {}, refusals: ['damaged', 'notABackup'] },
  { name: 'sealed.age', given: { unlock }, refusals: ['damaged', 'wrongSecret', 'notABackup', 'notEncrypted'] },
]

describe.each(kinds)('a damaged backup ($name)', ({ name, given, refusals }) => {
  const bytes = () => readFileSync(path(name))

  it('is refused wherever it was cut off', async () => {
    const { length } = bytes()
    const places = [0, 1, 20, length - 1, length - 2, length - 100, ...numbers(5, 40, length)]
    for (const place of places) {
      writeFileSync(path('cut'), bytes().subarray(0, place))
      expect(refusals, `cut at ${place}`).toContain(await problemOf('cut', given))
    }
  })

  it('is refused when one byte is another, wherever', async () => {
    const { length } = bytes()
    const places = [0, 4, 9, length - 1, length - 9, length - 60, ...numbers(9, 60, length)]
    for (const place of places) {
      const changed = bytes()
      changed.writeUInt8((changed[place] ?? 0) ^ 0x10, place)
      writeFileSync(path('changed'), changed)
      expect(refusals, `changed at ${place}`).toContain(await problemOf('changed', given))
    }
  })

  it('is refused when something was added', async () => {
    writeFileSync(path('longer'), Buffer.concat([bytes(), Buffer.from('x')]))
    expect(await problemOf('longer', given)).toBe('damaged')
  })

  it('has changed nothing', async () => {
    expect(await contentOf(target.adminUrl)).toEqual(empty)
    expect(readdirSync(path()).filter((each) => each.startsWith('restored'))).toEqual([])
  })
})

describe('a file that is no backup', () => {
  it('is told from one that is damaged', async () => {
    writeFileSync(path('letter.txt'), 'dear all')
    expect(await problemOf('letter.txt')).toBe('notABackup')
    expect(await problemOf('nowhere')).toBe('fileMissing')
    mkdirSync(path('folder'))
    expect(await problemOf('folder')).toBe('fileUnreadable')
  })

  it('is refused although it is packed and ends as ours do', async () => {
    const archive = createArchive(new Date())
    const adding = archive.add('letter.txt', 'dear all').then(() => archive.end())
    await writeWhole(path('other.tar.gz'), archive.bytes)
    await adding
    expect(await problemOf('other.tar.gz')).toBe('notABackup')
  })

  it('is refused when anybody else packed it', async () => {
    const packed = createGzip()
    packed.end('dear all')
    writeFileSync(path('letter.gz'), Buffer.concat(await Array.fromAsync(packed)))
    expect(await problemOf('letter.gz')).toBe('damaged')
  })
})

describe('a secret', () => {
  it.each([
    ['sealed.age', undefined, 'secretMissing'],
    ['sealed.age', { passphrase: 'kereta senja' }, 'wrongSecret'],
    ['phrase.age', { passphrase: 'kereta pagi' }, 'wrongSecret'],
    ['phrase.age', unlock, 'wrongSecret'],
    ['plain.tar.gz', { passphrase: 'kereta senja' }, 'notEncrypted'],
  ] as const)('must fit: %s with %j is %s', async (name, secret, problem) => {
    expect(await problemOf(name, secret ? { unlock: secret } : {})).toBe(problem)
  })

  it('of somebody else does not open it', async () => {
    const stranger = { identities: [await generateIdentity()] }
    expect(await problemOf('sealed.age', { unlock: stranger })).toBe('wrongSecret')
  })

  it('for writing must be one of age', async () => {
    const lock = { recipients: ['age1nonsense'] }
    await expect(writeBackup(sourceOf(source), { file: path('bad.age'), lock })).rejects.toMatchObject({
      problem: 'recipientInvalid',
      values: { recipient: 'age1nonsense' },
    })
  })
})

describe('a store that is not empty', () => {
  it('is named, with a table that holds rows, and keeps what it has', async () => {
    // Connections of this test itself that are idle: a store in use is refused for that first.
    await askSource(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'zona_app'`,
    )
    const before = await contentOf(source.adminUrl)
    await expect(restore(source, 'plain.tar.gz')).rejects.toMatchObject({
      problem: 'notEmpty',
      values: { store: 'the store', table: expect.stringMatching(/^(identity|organization|audit)\.\w+$/) },
    })
    expect(await contentOf(source.adminUrl)).toEqual(before)
  })

  it('is refused while another Zona is connected to it', { timeout: 30_000 }, async () => {
    const pool = openPool(target.addresses.app, { size: 1 })
    const client = await pool.connect()
    expect(await problemOf('plain.tar.gz')).toBe('inUse')
    client.release()
    await pool.end()
  })

  it('of a newer Zona is left alone even when it is empty', async () => {
    await askTarget(`insert into platform.migration (name, checksum) values ('9999_test_later.sql', 'x')`)
    expect(await problemOf('plain.tar.gz')).toBe('boot.migration_unknown')
    await askTarget(`delete from platform.migration where name like '9999%'`)
    expect(await contentOf(target.adminUrl)).toEqual(empty)
  })

  it('takes the backup when it holds only what a start without people leaves', async () => {
    await askTarget(`insert into identity.set_up_token (token_hash) values ('\\x01')`)
    await askTarget(`insert into platform.throttle (key, points) values ('k', 1)`)
    expect(await problemOf('plain.tar.gz')).toBe('restored')
    expect(await contentOf(target.adminUrl)).toEqual(await contentOf(source.adminUrl))
  })
})

describe('the file of a backup', () => {
  it('is never written over another', async () => {
    copyFileSync(path('plain.tar.gz'), path('there.tar.gz'))
    await expect(write(source, 'there.tar.gz')).rejects.toMatchObject({ problem: 'exists' })
    expect(readFileSync(path('there.tar.gz'))).toEqual(readFileSync(path('plain.tar.gz')))
  })

  it('needs a folder', async () => {
    await expect(write(source, 'no/such/folder.tar.gz')).rejects.toMatchObject({ problem: 'folderMissing' })
  })
})
