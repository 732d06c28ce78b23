import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Whether a file can be kept now: asks by writing one byte, because a full or lost disk does not show otherwise. */
export async function isWritable(folder: string): Promise<boolean> {
  const draft = join(folder, 'incoming', randomUUID())
  try {
    await writeFile(draft, '.', { flag: 'wx', mode: 0o600 })
    return true
  } catch {
    return false
  } finally {
    await rm(draft, { force: true }).catch(() => undefined)
  }
}
