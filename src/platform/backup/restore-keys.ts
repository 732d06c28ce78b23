import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf } from './failure.ts'

/**
 * Puts a key of the backup into the folder of keys, on the disk before this ends. Another key of that name, which a start of
 * the empty Zona made, is kept beside the folder: nothing that could be needed is thrown away.
 */
export async function restoreKey(folder: string, name: string, content: Uint8Array): Promise<void> {
  const path = join(folder, name)
  const present = await readFile(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  })
  if (present?.equals(content)) return
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (present) {
    const aside = `${folder}-replaced-${new Date().toISOString().replaceAll(/[:.]/g, '')}`
    await mkdir(aside, { recursive: true, mode: 0o700 })
    await rename(path, join(aside, name))
  }
  // Names that begin with a point are drafts to the folder of keys.
  const draft = join(folder, `.${name}.restored`)
  const file = await open(draft, 'w', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
