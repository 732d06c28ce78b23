import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { BootFailure } from '#platform/config/boot-failure.ts'
import { makeFolder } from './make-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'zona-folder-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('makeFolder', () => {
  it('makes every folder on the way, closed to others, and takes one that is there', () => {
    const deep = join(folder, 'a', 'b', 'c')
    makeFolder(deep)
    makeFolder(deep)
    expect(statSync(join(folder, 'a')).mode & 0o777).toBe(0o700)
    expect(existsSync(deep)).toBe(true)
  })

  it('refuses a folder below a file', () => {
    writeFileSync(join(folder, 'file'), '')
    expect(() => makeFolder(join(folder, 'file', 'x'))).toThrow(/ENOTDIR|EEXIST/)
  })

  it.runIf(existsSync('/proc/self'))('refuses at once where the system takes no folder', () => {
    expect(() => makeFolder('/proc/zona')).toThrow(BootFailure)
  })
})
