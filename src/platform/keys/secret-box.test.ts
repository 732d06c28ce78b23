import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { openKeyFolder } from './key-folder.ts'
import { addBoxKey, openSecretBox } from './secret-box.ts'

const root = mkdtempSync(join(tmpdir(), 'zona-box-'))
afterAll(() => rmSync(root, { recursive: true }))

const folderOf = (name: string) => openKeyFolder(join(root, name))

describe('the secret box', () => {
  it('gives back what it closed, whatever it was', async () => {
    const box = openSecretBox(folderOf('any'))
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 100 }), fc.string(), async (secret, about) => {
        expect(Buffer.from(await box.open(await box.seal(secret, about), about))).toEqual(Buffer.from(secret))
      }),
      { numRuns: 50 },
    )
  })

  it('never writes the same twice, nor the secret itself', async () => {
    const box = openSecretBox(folderOf('twice'))
    const secret = Buffer.from('rahasia sekali')
    const [first, second] = [await box.seal(secret, 'a'), await box.seal(secret, 'a')]
    expect(first).not.toBe(second)
    expect(Buffer.from(first.split('.')[1] ?? '', 'base64url').includes(secret)).toBe(false)
  })

  it('does not open for another owner', async () => {
    const box = openSecretBox(folderOf('owner'))
    const sealed = await box.seal(Buffer.from('x'), 'totp:ratna')
    await expect(box.open(sealed, 'totp:bagus')).rejects.toThrow()
  })

  it('does not open when any byte was altered', async () => {
    const box = openSecretBox(folderOf('altered'))
    const sealed = await box.seal(Buffer.from('abc'), 'a')
    const bytes = Buffer.from(sealed.slice(2), 'base64url')
    for (let index = 0; index < bytes.length; index++) {
      const other = Buffer.from(bytes)
      other[index] = (other[index] ?? 0) ^ 1
      await expect(box.open(`1.${other.toString('base64url')}`, 'a')).rejects.toThrow()
    }
  })

  it.each(['', '1.', '1', 'x.abc', '0.AAAA', '../1.AAAA', '1.AAAA'])('refuses "%s"', async (sealed) => {
    const box = openSecretBox(folderOf('malformed'))
    await box.seal(Buffer.from('x'), 'a')
    await expect(box.open(sealed, 'a')).rejects.toThrow()
  })

  it('closes with the newest key and opens with every older one, without a new start', async () => {
    const keys = folderOf('rotation')
    const box = openSecretBox(keys)
    const old = await box.seal(Buffer.from('lama'), 'a')
    expect(await box.isCurrent(old)).toBe(true)
    expect(await addBoxKey(keys)).toBe('box-2')
    expect(await box.isCurrent(old)).toBe(false)
    expect((await box.open(old, 'a')).toString()).toBe('lama')
    const fresh = await box.seal(Buffer.from('baru'), 'a')
    expect(fresh).toMatch(/^2\./)
    expect(await box.isCurrent(fresh)).toBe(true)
  })

  it('says which key is gone, and does not make one in its place', async () => {
    const keys = folderOf('gone')
    const box = openSecretBox(keys)
    await box.seal(Buffer.from('x'), 'a')
    await expect(box.open('7.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'a')).rejects.toThrow('box-7')
    expect(await keys.list()).toEqual(['box-1'])
  })

  it('does not close with a damaged key', async () => {
    const keys = folderOf('damaged')
    await keys.ensure('box-1', () => 'short')
    await expect(openSecretBox(keys).seal(Buffer.from('x'), 'a')).rejects.toThrow('damaged')
    writeFileSync(join(root, 'damaged', 'box-1'), '')
    await expect(openSecretBox(keys).seal(Buffer.from('x'), 'a')).rejects.toThrow('damaged')
  })
})
