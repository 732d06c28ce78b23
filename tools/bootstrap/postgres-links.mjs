import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { basename, join } from 'node:path'

/**
 * npm packages cannot hold symbolic links, so the PostgreSQL packages list theirs in `native/pg-symlinks.json` and make
 * them in a postinstall script. npm may be told to skip scripts; the bootstrap makes the links itself.
 */
export function restoreSymlinks(scopeFolder) {
  if (!existsSync(scopeFolder)) return
  for (const name of readdirSync(scopeFolder)) {
    const list = join(scopeFolder, name, 'native', 'pg-symlinks.json')
    if (existsSync(list)) restoreListed(join(scopeFolder, name), JSON.parse(readFileSync(list, 'utf8')))
  }
}

function restoreListed(packageFolder, links) {
  for (const { source, target } of links) {
    const path = join(packageFolder, target)
    if (lstatSync(path, { throwIfNoEntry: false })) {
      if (existsSync(path)) continue
      rmSync(path)
    }
    try {
      // Source and target always share a folder, so the link is the bare file name and survives a move of the project.
      symlinkSync(basename(source), path)
    } catch (error) {
      // Another bootstrap made it in the meantime.
      if (error.code !== 'EEXIST') throw error
    }
  }
}
