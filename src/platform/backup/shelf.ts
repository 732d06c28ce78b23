import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { removeDrafts } from './draft-file.ts'
import { codeOf } from './failure.ts'

/** A backup in the folder of the daily ones. */
export type ShelvedBackup = { readonly name: string; readonly writtenAt: Date; readonly bytes: number }

const pattern = /^zona-(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z\.tar\.gz(?:\.age)?$/

/** `zona-2026-03-01T190000Z.tar.gz`: names sort by time, and no system minds a character of them. */
export const shelfName = (time: Date, isLocked: boolean): string =>
  `zona-${time.toISOString().slice(0, 19).replaceAll(':', '')}Z.tar.gz${isLocked ? '.age' : ''}`

/** Whole backups, the newest first; nothing when there is no such folder. Other files that lie there are nobody's business. */
export async function listBackups(folder: string): Promise<ShelvedBackup[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  })
  const found: ShelvedBackup[] = []
  for (const name of names.sort().toReversed()) {
    const [, day, hour, minute, second] = pattern.exec(name) ?? []
    if (day === undefined) continue
    const { size: bytes } = await stat(join(folder, name))
    found.push({ name, bytes, writtenAt: new Date(`${day}T${hour}:${minute}:${second}Z`) })
  }
  return found
}

export async function prepareShelf(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await removeDrafts(folder, 'zona-')
}

/** Removes the oldest beyond `keep`; to be called when a new one is whole. @returns their names */
export async function removeOld(folder: string, keep: number): Promise<string[]> {
  const old = (await listBackups(folder)).slice(keep).map(({ name }) => name)
  for (const name of old) await rm(join(folder, name), { force: true })
  return old
}
