import { createWriteStream, existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { pack as createPack } from 'tar-stream'
import { beforeAll, describe, expect, it } from 'vitest'
import { anOffice } from '#modules/organization/testing/an-office.ts'
import { readArchive } from '#platform/backup/archive-reader.ts'
import { withTrailer } from '#platform/backup/trailer.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { aBackupFolder } from './testing/backing-up.ts'
import { contentOf } from './testing/store-content.ts'

const source = await testDatabase()
const target = await testDatabase()
const { path, write, restore } = aBackupFolder()

type Part = { readonly name: string; readonly content: Buffer; readonly linkTo?: string }
type Manifest = { tables: { table: string; columns: string[] }[]; sequences: object[] }

const parts: Part[] = []
let empty: unknown

beforeAll(async () => {
  await anOffice(source.db)
  await write(source, 'ours.tar.gz')
  for await (const { name, content } of readArchive({ path: path('ours.tar.gz'), unlock: undefined })) {
    parts.push({ name, content: Buffer.concat(await Array.fromAsync(content)) })
  }
  empty = await contentOf(target.adminUrl)
})

/** Packs parts as Zona does, with a true checksum: whoever can read the program can do that. */
const packed = async (name: string, changed: readonly Part[]): Promise<void> => {
  const pack = createPack()
  for (const { name: entry, content, linkTo } of changed) {
    if (linkTo) pack.entry({ name: entry, type: 'symlink', linkname: linkTo })
    else pack.entry({ name: entry }, content)
  }
  pack.finalize()
  const gzip = createGzip()
  const writing = pipeline(Readable.from(withTrailer(gzip)), createWriteStream(path(name)))
  await pipeline(Readable.from(pack, { objectMode: false }), gzip)
  await writing
}

const problemOf = (name: string) =>
  restore(target, name).then(
    () => 'restored',
    (error: { problem?: string }) => error.problem ?? error,
  )

const rest = () => parts.slice(1)
const withManifest = (change: (manifest: Manifest) => object): Part[] => {
  const [manifest] = parts
  if (!manifest) throw new Error('no manifest')
  const read = JSON.parse(manifest.content.toString()) as Manifest
  return [{ ...manifest, content: Buffer.from(JSON.stringify({ ...read, ...change(read) })) }, ...rest()]
}
const withPart = (part: Partial<Part> & { readonly name: string }, at = -1): Part[] => [
  ...parts.slice(0, at),
  { content: Buffer.from('x'), ...part },
  ...parts.slice(at),
]
const evil = '"; drop table identity.person; --'

describe('a backup that somebody else packed', () => {
  it('is restored when it says what ours says', async () => {
    await packed('same.tar.gz', parts)
    expect(parts.length).toBeGreaterThan(5)
  })

  const hostile: [what: string, make: () => Part[]][] = [
    ['names a file outside, after rows', () => withPart({ name: '../../pwned' })],
    ['names a file outside, before rows', () => withPart({ name: '../../pwned' }, 1)],
    ['names a key outside', () => withPart({ name: 'keys/../../pwned' })],
    ['has a key that is a link', () => withPart({ name: 'keys/box-1', linkTo: '/etc/hostname' })],
    ['has a file that is a link', () => withPart({ name: `files/${'a'.repeat(64)}`, linkTo: '/etc/hostname' })],
    ['has a file that is another', () => withPart({ name: `files/${'a'.repeat(64)}` })],
    ['has rows of a table that is none', () => withPart({ name: 'tables/9999-x.y/000001.copy' })],
    ['has rows that are none', () => withPart({ name: 'tables/0000-x.y/000001.copy' }, 1)],
    ['has jobs that are none', () => withPart({ name: 'jobs/000001.jsonl' })],
    [
      'has a table whose name is a statement',
      () => withManifest(({ tables }) => ({ tables: [{ ...tables[0], table: evil }] })),
    ],
    [
      'has columns in another order',
      () =>
        withManifest(({ tables }) => ({
          tables: tables.map((each) => ({ ...each, columns: each.columns.toReversed() })),
        })),
    ],
    [
      'has a sequence whose name is a statement',
      () => withManifest(() => ({ sequences: [{ schema: 'audit', sequence: evil, last: '1', isCalled: true }] })),
    ],
    [
      'has a list of tables larger than memory should hold',
      () => withManifest(() => ({ more: 'x'.repeat(65 * 1024 * 1024) })),
    ],
  ]

  it.each(hostile)('is refused as damaged and leaves no trace: it %s', async (_what, make) => {
    await packed('hostile.tar.gz', make())
    expect(await problemOf('hostile.tar.gz')).toBe('damaged')
    expect(await contentOf(target.adminUrl)).toEqual(empty)
    expect(existsSync(path('restored', 'keys'))).toBe(false)
    for (const outside of ['pwned', '../pwned']) expect(existsSync(path(outside))).toBe(false)
  })

  it('leaves the store ready for ours', async () => {
    expect(await problemOf('same.tar.gz')).toBe('restored')
    expect(await contentOf(target.adminUrl)).toEqual(await contentOf(source.adminUrl))
  })
})
