import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { translate } from '#locales/translate.ts'
import { BootFailure } from '#platform/config/boot-failure.ts'
import { openKeyFolder } from '#platform/keys/key-folder.ts'
import { openSecretBox } from '#platform/keys/secret-box.ts'
import { keysCommand } from './commands/keys-command.ts'

const root = mkdtempSync(join(tmpdir(), 'zona-keys-command-'))
afterAll(() => rmSync(root, { recursive: true }))
const t = translate('id')

describe('zona keys rotate', () => {
  it('adds a key, which closes what comes, and leaves the old one to open what was', async () => {
    const folder = join(root, 'rotated')
    const box = openSecretBox(openKeyFolder(folder))
    const old = await box.seal(Buffer.from('lama'), 'a')
    const answer = await keysCommand(['rotate'], t, folder)
    expect(answer.code).toBe(0)
    expect(answer.out).toContain('box-2')
    expect(readdirSync(folder)).toEqual(['box-1', 'box-2'])
    expect((await box.open(old, 'a')).toString()).toBe('lama')
    expect(await box.seal(Buffer.from('baru'), 'a')).toMatch(/^2\./)
  })

  it('says what it can do when asked for something else', async () => {
    for (const args of [[], ['delete'], ['rotate', 'now']]) expect((await keysCommand(args, t, root)).code).toBe(2)
    expect(readdirSync(root).filter((name) => name.startsWith('box-'))).toEqual([])
  })

  it('refuses a folder that is none, in words', async () => {
    const file = join(root, 'a-file')
    writeFileSync(file, '')
    await expect(keysCommand(['rotate'], t, file)).rejects.toThrow(BootFailure)
  })
})
