import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, describe, expect, it } from 'vitest'
import { FileTooLarge, openFileStore, prepareFileFolder } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'zona-files-'))
const store = openFileStore(join(folder, 'files'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const hashOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')
const incoming = () => readdirSync(join(folder, 'files', 'incoming'))

describe('openFileStore', () => {
  it('gives back what it was given, under the hash of the content', async () => {
    const content = Buffer.from('Rencana kerja pembangunan Zona Integritas')
    const key = await store.put(content)
    expect(key).toBe(hashOf(content))
    expect(await buffer(await store.get(key))).toEqual(content)
    const path = join(folder, 'files', key.slice(0, 2), key.slice(2, 4), key)
    expect(readFileSync(path)).toEqual(content)
    expect(statSync(path).mode & 0o077).toBe(0)
  })

  it('keeps a stream of many parts without holding it in memory', async () => {
    const part = Buffer.alloc(64 * 1024, 'x')
    const parts = Array.from({ length: 40 }, () => part)
    const key = await store.put(Readable.from(parts))
    expect(key).toBe(hashOf(Buffer.concat(parts)))
  })

  it('keeps the same content once, also when given twice at once', async () => {
    const content = Buffer.from('twice')
    const keys = await Promise.all([store.put(content), store.put(content), store.put(content)])
    expect(new Set(keys).size).toBe(1)
    expect(incoming()).toEqual([])
  })

  it('keeps nothing of content that is too large or breaks off', async () => {
    await expect(store.put(Buffer.alloc(11), { maxBytes: 10 })).rejects.toThrow(FileTooLarge)
    const broken = async function* () {
      yield Buffer.from('half')
      throw new Error('connection lost')
    }
    await expect(store.put(broken())).rejects.toThrow('connection lost')
    expect(incoming()).toEqual([])
    expect(await store.has(hashOf(Buffer.from('half')))).toBe(false)
  })

  it('refuses a key that is a path', async () => {
    await expect(store.get('../../etc/passwd')).rejects.toThrow(TypeError)
    await expect(store.has('a/b')).rejects.toThrow(TypeError)
  })

  it('says ENOENT for a file it does not have', async () => {
    await expect(store.get('0'.repeat(64))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

describe('list', () => {
  it('names every file with its size, and nothing else that lies there', async () => {
    const own = join(folder, 'listed')
    const kept = openFileStore(own)
    expect(await Array.fromAsync(kept.list())).toEqual([])
    const contents = ['one', 'three', 'fourteen bytes'].map((text) => Buffer.from(text))
    const keys = await Promise.all(contents.map((content) => kept.put(content)))
    writeFileSync(join(own, 'incoming', 'half'), 'h')
    writeFileSync(join(own, 'letter.txt'), 'dear all')
    const listed = await Array.fromAsync(kept.list())
    expect(listed.map(({ sha256 }) => sha256)).toEqual([...keys].sort())
    expect(listed.map(({ bytes }) => bytes).sort((a, b) => a - b)).toEqual([3, 5, 14])
  })
})

describe('prepareFileFolder', () => {
  it('removes what a crash left long ago, and nothing else', async () => {
    const own = join(folder, 'own')
    await prepareFileFolder(own)
    const key = await openFileStore(own).put(Buffer.from('kept'))
    writeFileSync(join(own, 'incoming', 'half'), 'h')
    await prepareFileFolder(own)
    expect(readdirSync(join(own, 'incoming'))).toEqual(['half'])
    await prepareFileFolder(own, Date.now() + 2 * 24 * 3_600_000)
    expect(readdirSync(join(own, 'incoming'))).toEqual([])
    expect(await openFileStore(own).has(key)).toBe(true)
  })
})
