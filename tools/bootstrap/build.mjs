import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { giveUp, say } from './messages.mjs'
import { findNode24 } from './node24.mjs'
import { inRoot, root } from './paths.mjs'

/** What can end up in the bundles. Use-cases and stores run from their source and need no build. */
const bundled = [
  'package-lock.json',
  'vite.config.ts',
  'react-router.config.ts',
  'tsconfig.json',
  'public',
  'src/web',
  'src/locales',
  'src/kernel',
]
const bundledOfModule = ['model.ts', 'core']

const marker = inRoot('build', '.zona-build')

function filesBelow(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return []
  if (stat.isFile()) return [path]
  return readdirSync(path).flatMap((name) => filesBelow(join(path, name)))
}

/** One hash over names and contents of everything the build reads; times are useless after a clone. */
function sourceHash() {
  const modules = inRoot('src', 'modules')
  const moduleParts = existsSync(modules)
    ? readdirSync(modules).flatMap((name) => bundledOfModule.map((part) => join(modules, name, part)))
    : []
  const files = [...bundled.map((path) => inRoot(path)), ...moduleParts]
    .flatMap(filesBelow)
    .filter((path) => !/\.test\.tsx?$/.test(path))
    .sort()
  const hash = createHash('sha256')
  for (const path of files)
    hash
      .update(`${relative(root, path)}\0`)
      .update(readFileSync(path))
      .update('\0')
  return hash.digest('hex')
}

/** Builds the web pages when a source has changed since the last build that finished. */
export function ensureBuilt() {
  if (!existsSync(inRoot('react-router.config.ts')) || !existsSync(inRoot('src', 'web', 'root.tsx'))) return
  const hash = sourceHash()
  if (existsSync(marker) && readFileSync(marker, 'utf8') === hash) return
  say('build.running')
  rmSync(marker, { force: true })
  const node = findNode24()
  // What the bundler tells of its files would bury the link that the person waits for; it is shown when the build fails.
  const { status, stdout, stderr } = spawnSync(
    node,
    [inRoot('node_modules', '@react-router', 'dev', 'bin.cjs'), 'build'],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, NODE_ENV: 'production', PATH: `${dirname(node)}:${process.env.PATH ?? ''}` },
    },
  )
  if (status !== 0) process.stderr.write(`${stdout}${stderr}`)
  if (status !== 0) giveUp('build.failed', { code: status ?? '?' })
  writeFileSync(marker, hash)
}
