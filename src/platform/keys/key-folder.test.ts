import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openKeyFolder } from './key-folder.ts'

const root = mkdtempSync(join(tmpdir(), 'zona-keys-'))
afterAll(() => rmSync(root, { recursive: true }))

const modeOf = (path: string): number => statSync(path).mode & 0o777

describe('the folder of keys', () => {
  it('makes a key once and gives the same ever after', async () => {
    const folder = join(root, 'once')
    const keys = openKeyFolder(folder)
    expect(await keys.find('seal.pem')).toBeUndefined()
    expect(await keys.list()).toEqual([])
    expect((await keys.ensure('seal.pem', () => 'first')).toString()).toBe('first')
    expect((await openKeyFolder(folder).ensure('seal.pem', () => 'second')).toString()).toBe('first')
    expect((await keys.find('seal.pem'))?.toString()).toBe('first')
  })

  it('is open to its owner alone', async () => {
    const folder = join(root, 'closed')
    await openKeyFolder(folder).ensure('a-key', () => 'x')
    expect([modeOf(folder), modeOf(join(folder, 'a-key'))]).toEqual([0o700, 0o600])
  })

  it('gives one key to all who ask first at once, and leaves no draft', async () => {
    const folder = join(root, 'race')
    const asked = Array.from({ length: 20 }, (_, index) =>
      openKeyFolder(folder).ensure('key', () => `made by ${index}`),
    )
    const given = new Set((await Promise.all(asked)).map(String))
    expect(given.size).toBe(1)
    expect(readdirSync(folder)).toEqual(['key'])
  })

  it.each(['', '../other', '.hidden', 'a/b', 'Key'])('takes no name that leads elsewhere: "%s"', async (name) => {
    await expect(openKeyFolder(root).ensure(name, () => 'x')).rejects.toThrow(TypeError)
  })

  it('lists its keys', async () => {
    const keys = openKeyFolder(join(root, 'list'))
    await keys.ensure('b', () => '2')
    await keys.ensure('a', () => '1')
    expect(await keys.list()).toEqual(['a', 'b'])
  })
})
