import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

type Bootstrap = {
  isNewEnough(version: string, wanted?: readonly [number, number]): boolean
  isInstalled(rootPath: string): boolean
  restoreSymlinks(scopeFolder: string): void
  findChromium(env: Readonly<Record<string, string>>): string | undefined
  findServers(env: Readonly<Record<string, string>>, known?: unknown): Readonly<Record<string, string>>
}

// Plain JavaScript for Node 20, without types of its own.
const load = (name: string) => import(new URL(name, import.meta.url).href) as Promise<Bootstrap>
const { isNewEnough } = await load('node-version.mjs')
const { isInstalled } = await load('install.mjs')
const { restoreSymlinks } = await load('postgres-links.mjs')
const { findChromium } = await load('chromium.mjs')
const { findServers } = await load('servers.mjs')

const folder = mkdtempSync(join(tmpdir(), 'zona-bootstrap-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const runner = new URL('run.mjs', import.meta.url).href

/** Runs a line of JavaScript under Node 24 through the bootstrap. */
const runCode = (code: string) => {
  const file = join(folder, `${Math.random().toString(36).slice(2)}.mjs`)
  writeFileSync(file, code)
  const script = `import { runUnderNode24 } from '${runner}'; runUnderNode24([${JSON.stringify(file)}], { bound: true })`
  return spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
}

describe('isNewEnough', () => {
  it.each([
    ['18.20.0', false],
    ['20.18.9', false],
    ['20.19.0', true],
    ['22.1.0', true],
    ['24.0.0', true],
  ])('takes Node %s: %s', (version, enough) => {
    expect(isNewEnough(version)).toBe(enough)
  })

  it('ends the bootstrap with one sentence in the language of the terminal', () => {
    const checker = new URL('node-version.mjs', import.meta.url).href
    const script = `import { checkNodeVersion } from '${checker}'; checkNodeVersion('18.2.0'); console.log('on')`
    const run = (LANG: string) =>
      spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', env: { LANG } })
    expect(run('id_ID')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: 'Zona memerlukan Node 20.19 atau lebih baru; di komputer ini terpasang Node 18.2.0.\n',
    })
    expect(run('en_US').stderr).toBe('Zona needs Node 20.19 or newer; this machine has Node 18.2.0.\n')
  })
})

describe('isInstalled', () => {
  const project = (name: string, wanted: object, present?: object) => {
    const root = join(folder, name)
    mkdirSync(join(root, 'node_modules'), { recursive: true })
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wanted } }))
    const hidden = join(root, 'node_modules', '.package-lock.json')
    if (present) writeFileSync(hidden, JSON.stringify({ packages: present }))
    return root
  }
  const one = { 'node_modules/a': { version: '1.0.0', integrity: 'x' } }

  it('believes the record that npm writes last', () => {
    expect(isInstalled(project('same', one, one))).toBe(true)
    expect(isInstalled(project('cut-off', one))).toBe(false)
    expect(isInstalled(project('missing', one, {}))).toBe(false)
    expect(isInstalled(project('newer', { 'node_modules/a': { version: '1.1.0' } }, one))).toBe(false)
  })

  it('does not expect packages of other machines', () => {
    const other = { 'node_modules/b': { version: '1.0.0', optional: true } }
    expect(isInstalled(project('optional', { ...one, ...other }, one))).toBe(true)
  })
})

describe('restoreSymlinks', () => {
  it('makes links that are missing or broken and leaves good ones', () => {
    const scope = join(folder, 'scope')
    const lib = join(scope, 'linux-x64', 'native', 'lib')
    mkdirSync(lib, { recursive: true })
    for (const name of ['liba.so.1.2', 'libb.so.3']) writeFileSync(join(lib, name), name)
    symlinkSync('nowhere', join(lib, 'libb.so'))
    const links = [
      { source: 'native/lib/liba.so.1.2', target: 'native/lib/liba.so' },
      { source: 'native/lib/libb.so.3', target: 'native/lib/libb.so' },
    ]
    writeFileSync(join(scope, 'linux-x64', 'native', 'pg-symlinks.json'), JSON.stringify(links))
    restoreSymlinks(scope)
    restoreSymlinks(scope)
    expect(readlinkSync(join(lib, 'liba.so'))).toBe('liba.so.1.2')
    expect(readlinkSync(join(lib, 'libb.so'))).toBe('libb.so.3')
    expect(lstatSync(join(lib, 'liba.so')).isSymbolicLink()).toBe(true)
  })

  it('does nothing without the packages', () => {
    expect(() => restoreSymlinks(join(folder, 'no-such-scope'))).not.toThrow()
  })
})

describe('findChromium', () => {
  it('takes the one that is named, else one in the path', () => {
    const bin = join(folder, 'bin')
    mkdirSync(bin)
    writeFileSync(join(bin, 'chromium'), '#!/bin/sh\n')
    chmodSync(join(bin, 'chromium'), 0o755)
    expect(findChromium({ PATH: bin })).toBe(join(bin, 'chromium'))
    expect(findChromium({ PATH: '/nowhere', CHROMIUM_PATH: join(bin, 'chromium') })).toBe(join(bin, 'chromium'))
    expect(findChromium({ PATH: bin, CHROMIUM_PATH: '/nowhere/chromium' })).toBeUndefined()
  })
})

describe('findServers', () => {
  it('takes the one that is named, else one in its usual place, and leaves out what is not there', () => {
    const bin = join(folder, 'servers')
    mkdirSync(bin)
    writeFileSync(join(bin, 'postgres'), '#!/bin/sh\n')
    chmodSync(join(bin, 'postgres'), 0o755)
    const known = {
      POSTGRES_15_BIN: { program: 'postgres', folders: ['/nowhere', bin] },
      NGINX_PATH: { program: 'nginx', folders: [bin] },
    }
    expect(findServers({}, known)).toEqual({ POSTGRES_15_BIN: bin })
    expect(findServers({ NGINX_PATH: '/opt/nginx' }, known)).toMatchObject({ NGINX_PATH: '/opt/nginx' })
  })
})

describe('runUnderNode24', () => {
  it('runs under Node 24 and ends with the exit code of the program', async () => {
    const child = runCode('process.stdout.write(process.versions.node); process.exitCode = 7')
    const [[output], [code]] = await Promise.all([once(child.stdout, 'data'), once(child, 'exit')])
    expect(String(output)).toMatch(/^24\./)
    expect(code).toBe(7)
  })

  it('passes a signal on once and lets the program finish', async () => {
    const child = runCode(`
      let count = 0
      process.on('SIGTERM', () => { count += 1; setTimeout(() => process.exit(count), 200) })
      setInterval(() => undefined, 1000)
      process.stdout.write('ready')`)
    await once(child.stdout, 'data')
    child.kill('SIGTERM')
    child.kill('SIGTERM')
    expect((await once(child, 'exit'))[0]).toBe(1)
  })

  it('tells the program when it is killed itself', async () => {
    const child = runCode(`
      process.on('disconnect', () => { process.stdout.write('alone'); process.exit() })
      process.stdout.write('ready')`)
    await once(child.stdout, 'data')
    child.kill('SIGKILL')
    expect(String((await once(child.stdout, 'data'))[0])).toBe('alone')
  })
})
