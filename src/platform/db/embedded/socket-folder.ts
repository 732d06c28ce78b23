import { createHash } from 'node:crypto'
import { accessSync, chownSync, constants, lstatSync, mkdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Account } from './account.ts'
import { isRunning } from './process-state.ts'

/** A socket's path may have 107 bytes on Linux (104 on others), and the file name `/.s.PGSQL.5432` takes 14 of them. */
const longestFolder = 88

/**
 * A short folder that only the server's account may enter; it is the lock on the database's door, see settings.ts.
 * In a folder open to all (/tmp) a stranger may have taken the name: then the next one is tried.
 */
export function makeSocketFolder(clusterFolder: string, account: Account | undefined): string {
  const hash = createHash('sha256').update(clusterFolder).digest('hex').slice(0, 10)
  const parent = shortParent()
  for (let attempt = 0; ; attempt += 1) {
    const folder = join(parent, attempt === 0 ? `zona-${hash}` : `zona-${hash}-${attempt}`)
    if (isOurs(folder, account) && !isTaken(folder)) return folder
    if (attempt === 9) throw new Error(`no free name for a socket folder in ${parent}`)
  }
}

function shortParent(): string {
  if (process.getuid?.() === 0 && isWritable('/run')) return '/run'
  const temporary = tmpdir()
  return temporary.length + '/zona-0123456789-9'.length <= longestFolder ? temporary : '/tmp'
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** A server whose data folder was deleted under it still holds the name, for up to a minute. */
function isTaken(folder: string): boolean {
  try {
    const pid = Number(readFileSync(join(folder, '.s.PGSQL.5432.lock'), 'utf8').split('\n')[0])
    return pid > 0 && isRunning(pid)
  } catch {
    return false
  }
}

function isOurs(folder: string, account: Account | undefined): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 })
    if (account) chownSync(folder, account.uid, account.gid)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const found = lstatSync(folder)
  const owner = account?.uid ?? process.getuid?.()
  return found.isDirectory() && found.uid === owner && (found.mode & 0o077) === 0
}
