import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { readArchive, verifyArchive } from './archive-reader.ts'
import { type Archive, createArchive } from './archive-writer.ts'
import { writeWhole } from './draft-file.ts'
import { leavingRoom } from './free-space.ts'

const folder = mkdtempSync(join(tmpdir(), 'zona-archive-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const path = (name: string) => join(folder, name)

async function write(name: string, fill: (archive: Archive) => Promise<void>): Promise<void> {
  const archive = createArchive(new Date(0))
  const filling = fill(archive).then(archive.end, archive.fail)
  await writeWhole(path(name), archive.bytes)
  await filling
}

const read = async (name: string): Promise<Record<string, Buffer>> => {
  const found: Record<string, Buffer> = {}
  for await (const { name: entry, content } of readArchive({ path: path(name), unlock: undefined })) {
    found[entry] = Buffer.concat(await Array.fromAsync(content))
  }
  return found
}

async function* pieces(bytes: Buffer, size = 10_000): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

describe('an archive', () => {
  it('gives back every entry in its order', async () => {
    const large = randomBytes(3_000_000)
    await write('a.tar.gz', async (archive) => {
      await archive.add('first', 'ä text')
      await archive.add('empty', '')
      await archive.addStream('large', large.length, pieces(large))
      await archive.add('last', large.subarray(0, 1_500_000))
    })
    await verifyArchive({ path: path('a.tar.gz'), unlock: undefined })
    const found = await read('a.tar.gz')
    expect(Object.keys(found)).toEqual(['first', 'empty', 'large', 'last'])
    expect(String(found.first)).toBe('ä text')
    expect(found.large?.equals(large)).toBe(true)
    expect(found.last?.equals(large.subarray(0, 1_500_000))).toBe(true)
  })

  it('takes entries no faster than its bytes are taken', async () => {
    const archive = createArchive(new Date(0))
    let added = 0
    const filling = (async () => {
      for (let index = 0; index < 60; index += 1) {
        await archive.add(`part-${index}`, randomBytes(300_000))
        added += 1
      }
      archive.end()
    })()
    await pause(300)
    expect(added).toBeLessThan(20)
    for await (const _ of archive.bytes) {
      // Taking is what lets it go on.
    }
    await filling
    expect(added).toBe(60)
  })

  it('is no file at all when what goes into it breaks off', async () => {
    const broken = async function* () {
      yield Buffer.from('half')
      throw new Error('disk lost')
    }
    await expect(write('broken.tar.gz', (archive) => archive.addStream('x', 100, broken()))).rejects.toThrow(
      'disk lost',
    )
    await expect(
      write('short.tar.gz', (archive) => archive.addStream('x', 100, pieces(Buffer.alloc(50)))),
    ).rejects.toThrow(/Size mismatch/)
    expect(readdirSync(folder).filter((name) => /broken|short/.test(name))).toEqual([])
  })
})

describe('writeWhole', () => {
  it('leaves a file that is there as it is', async () => {
    writeFileSync(path('there'), 'kept')
    await expect(writeWhole(path('there'), pieces(Buffer.from('new')))).rejects.toMatchObject({ problem: 'exists' })
    expect(readFileSync(path('there'), 'utf8')).toBe('kept')
  })

  it('needs a folder that is one', async () => {
    const missing = { problem: 'folderMissing' }
    await expect(writeWhole(path('no/file'), pieces(Buffer.from('x')))).rejects.toMatchObject(missing)
    await expect(writeWhole(path('there/file'), pieces(Buffer.from('x')))).rejects.toMatchObject(missing)
  })
})

describe('leavingRoom', () => {
  it('lets everything pass on a disk with room', async () => {
    const bytes = randomBytes(100_000)
    expect(Buffer.concat(await Array.fromAsync(leavingRoom(pieces(bytes), folder))).equals(bytes)).toBe(true)
  })
})
