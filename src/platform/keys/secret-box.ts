import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { KeyFolder } from './key-folder.ts'

/**
 * Closes small secrets that stand in the database (AES-256-GCM) with a key that does not: `box-1`, `box-2` … in the folder of
 * keys. The newest key closes, every older one still opens; a new one is in use at once, in every copy of the program.
 */
export type SecretBox = {
  /** `about` says whose secret it is; what was closed for one owner does not open for another. */
  seal(secret: Uint8Array, about: string): Promise<string>
  /** @throws when the text was altered, belongs to another owner, or its key is gone */
  open(sealed: string, about: string): Promise<Buffer>
  /** Whether it was closed with the newest key; else close it anew when it is at hand. */
  isCurrent(sealed: string): Promise<boolean>
}

const ALGORITHM = 'aes-256-gcm'
const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
const KEY_NAME = /^box-([1-9]\d*)$/
const SEALED = /^([1-9]\d*)\.([\w-]+)$/

const makeKey = (): string => randomBytes(KEY_BYTES).toString('base64')

async function newestKey(keys: KeyFolder): Promise<number> {
  const numbers = (await keys.list()).map((name) => Number(KEY_NAME.exec(name)?.[1] ?? 0))
  return Math.max(0, ...numbers)
}

/** Adds a key, with which everything is closed from now on. @returns its name */
export async function addBoxKey(keys: KeyFolder): Promise<string> {
  const name = `box-${(await newestKey(keys)) + 1}`
  await keys.ensure(name, makeKey)
  return name
}

export function openSecretBox(keys: KeyFolder): SecretBox {
  const keyOf = async (content: Promise<Buffer | undefined>, number: number): Promise<Buffer> => {
    const key = Buffer.from((await content)?.toString('ascii') ?? '', 'base64')
    if (key.length !== KEY_BYTES) throw new Error(`The key box-${number} is missing or damaged`)
    return key
  }
  return {
    async seal(secret, about) {
      const number = Math.max(1, await newestKey(keys))
      const key = await keyOf(keys.ensure(`box-${number}`, makeKey), number)
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(about))
      const closed = Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()])
      return `${number}.${closed.toString('base64url')}`
    },
    async open(sealed, about) {
      const [, number = '', text = ''] = SEALED.exec(sealed) ?? []
      const key = await keyOf(keys.find(`box-${number || 0}`), Number(number))
      const closed = Buffer.from(text, 'base64url')
      const nonce = closed.subarray(0, NONCE_BYTES)
      const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES })
        .setAAD(Buffer.from(about))
        .setAuthTag(closed.subarray(-TAG_BYTES))
      return Buffer.concat([decipher.update(closed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()])
    },
    async isCurrent(sealed) {
      return Number(SEALED.exec(sealed)?.[1]) === (await newestKey(keys))
    },
  }
}
