import { existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { BootFailure } from '#platform/config/boot-failure.ts'

/**
 * Makes a folder and those above it, one by one: Node's own recursive call never ends where the system says that a folder
 * is there and yet takes nothing below it (/proc).
 */
export function makeFolder(folder: string): void {
  const missing: string[] = []
  for (let each = resolve(folder); !existsSync(each) && dirname(each) !== each; each = dirname(each)) missing.push(each)
  for (const each of missing.toReversed()) {
    try {
      mkdirSync(each, { mode: 0o700 })
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code === 'ENOENT') throw new BootFailure('boot.data_not_writable', { folder }, { cause: error })
      // Another start made it in the same moment.
      if (code !== 'EEXIST' || !existsSync(each)) throw error
    }
  }
}
