import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Db, withoutScope } from '#platform/db/index.ts'
import type { KeyFolder } from '#platform/keys/key-folder.ts'
import { type Head, headsFile, signHeads } from './signed-heads.ts'

/** The ends of all chains. */
export const listHeads = (db: Db): Promise<Head[]> =>
  withoutScope(db, async (tx) => {
    const { rows } = await sql<Head>`
      select agency_id as "agencyId", seq, encode(hash, 'hex') as hash, sealed_at as "sealedAt" from audit.list_heads()`.execute(
      tx,
    )
    return rows
  })

/**
 * Writes the signed heads of all agencies into `<folder>/<day in UTC>.json`, whole or not at all; a second run of the same day
 * replaces the first. @returns the path, null while there is nothing to sign
 */
export async function exportHeads(db: Db, keys: KeyFolder, folder: string, at: Date): Promise<string | null> {
  const heads = await listHeads(db)
  if (heads.length === 0) return null
  const path = join(folder, `${at.toISOString().slice(0, 10)}.json`)
  await writeWhole(folder, path, headsFile(await signHeads(keys, heads, at)))
  return path
}

async function writeWhole(folder: string, path: string, content: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = join(folder, `.${randomUUID()}`)
  try {
    const file = await open(draft, 'wx', 0o600)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
  } finally {
    await rm(draft, { force: true })
  }
}
