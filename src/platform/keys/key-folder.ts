import { randomUUID } from 'node:crypto'
import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** The keys of one installation, a file each. They are no part of the database: who steals one of the two lacks the other. */
export type KeyFolder = {
  /**
   * The content of a key; made by `make` and on the disk before it is given out, the first time somebody asks. Of several
   * processes that ask first at once, one makes it and all get the same.
   */
  ensure(name: string, make: () => Uint8Array | string): Promise<Buffer>
  /** The content of a key, undefined when it was never made: for readers who must not make one. */
  find(name: string): Promise<Buffer | undefined>
  /** Names of all keys, sorted. */
  list(): Promise<string[]>
}

const codeOf = (error: unknown): unknown => (error as { code?: unknown } | null)?.code

/** Names become files: nothing that leads elsewhere, and nothing hidden, which is how drafts are called. */
const isName = (name: string): boolean => /^[a-z0-9][a-z0-9.-]*$/.test(name)

/**
 * Opens the folder of keys (KEY_DIR). The folder is made at first use with mode 0700, each key with 0600.
 * @throws TypeError for a name other than lower-case letters, digits, points and hyphens; the system's error for a folder that cannot be used
 */
export function openKeyFolder(folder: string): KeyFolder {
  const pathOf = (name: string): string => {
    if (!isName(name)) throw new TypeError(`${name} is no name of a key`)
    return join(folder, name)
  }
  const find = async (name: string): Promise<Buffer | undefined> => {
    try {
      return await readFile(pathOf(name))
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined
      throw error
    }
  }
  return {
    find,
    async ensure(name, make) {
      const known = await find(name)
      if (known) return known
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await create(folder, pathOf(name), make())
      return readFile(pathOf(name))
    },
    async list() {
      try {
        return (await readdir(folder)).filter(isName).sort()
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return []
        throw error
      }
    },
  }
}

/** Whole or not at all, and never over one that is there: a link takes a name only while it is free. */
async function create(folder: string, path: string, content: Uint8Array | string): Promise<void> {
  const draft = join(folder, `.${randomUUID()}`)
  try {
    const file = await open(draft, 'wx', 0o600)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await link(draft, path).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error
    })
  } finally {
    await rm(draft, { force: true })
  }
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
