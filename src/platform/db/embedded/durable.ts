import { closeSync, fsyncSync, lchownSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Account } from './account.ts'

/** A rename survives a power cut only when the folder that holds the name has been written. */
export function fsyncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Hands a whole folder tree to an account; links themselves, not what they lead to. */
export function giveTree(path: string, account: Account): void {
  lchownSync(path, account.uid, account.gid)
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const child = join(path, entry.name)
    if (entry.isDirectory()) giveTree(child, account)
    else lchownSync(child, account.uid, account.gid)
  }
}
