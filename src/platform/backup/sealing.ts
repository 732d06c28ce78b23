import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { Decrypter, Encrypter } from 'age-encryption'
import { BackupFailure } from './failure.ts'

/** With what a backup is locked: a passphrase, or for those who hold the private key of one of the recipients (age). */
export type Lock = { readonly passphrase: string } | { readonly recipients: readonly string[] }

/** With what it is opened again. */
export type Unlock = { readonly passphrase: string } | { readonly identities: readonly string[] }

/** The first bytes of every file that age wrote. */
export const sealedHead = 'age-encryption.org/v1'

/** @throws BackupFailure `recipientInvalid` */
export async function seal(bytes: AsyncIterable<Uint8Array>, lock: Lock): Promise<AsyncIterable<Uint8Array>> {
  const encrypter = encrypterOf(lock)
  return Readable.fromWeb((await encrypter.encrypt(webStreamOf(bytes))) as NodeReadableStream)
}

export function encrypterOf(lock: Lock): Encrypter {
  const encrypter = new Encrypter()
  if ('passphrase' in lock) encrypter.setPassphrase(lock.passphrase)
  else for (const recipient of lock.recipients) addRecipient(encrypter, recipient)
  return encrypter
}

function addRecipient(encrypter: Encrypter, recipient: string): void {
  try {
    encrypter.addRecipient(recipient)
  } catch (error) {
    throw new BackupFailure('recipientInvalid', { recipient }, { cause: error })
  }
}

/** The secret does not open the file; with age this cannot be told from a damaged header. */
export class WrongSecret extends Error {}

/** @throws WrongSecret; another error later in the stream when bytes were changed or cut off */
export async function unseal(bytes: AsyncIterable<Uint8Array>, unlock: Unlock): Promise<AsyncIterable<Uint8Array>> {
  const decrypter = new Decrypter()
  if ('passphrase' in unlock) decrypter.addPassphrase(unlock.passphrase)
  else for (const identity of unlock.identities) decrypter.addIdentity(identity)
  try {
    return Readable.fromWeb((await decrypter.decrypt(webStreamOf(bytes))) as NodeReadableStream)
  } catch (error) {
    throw new WrongSecret(String(error), { cause: error })
  }
}

const webStreamOf = (bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> =>
  Readable.toWeb(Readable.from(bytes, { objectMode: false })) as ReadableStream<Uint8Array>

/** A passphrase is the first line of its file; @throws BackupFailure */
export async function readPassphrase(file: string): Promise<string> {
  const [line = ''] = (await readSecret(file)).split(/\r?\n/)
  if (line.trim() === '') throw new BackupFailure('emptySecret', { file })
  return line
}

/** The private keys in a file as age-keygen writes it: a line each, comments begin with #. @throws BackupFailure */
export async function readIdentities(file: string): Promise<string[]> {
  const lines = (await readSecret(file)).split(/\r?\n/).map((line) => line.trim())
  const identities = lines.filter((line) => line !== '' && !line.startsWith('#'))
  if (identities.length === 0) throw new BackupFailure('emptySecret', { file })
  if (!identities.every((identity) => identity.startsWith('AGE-SECRET-KEY-'))) {
    throw new BackupFailure('identityInvalid', { file })
  }
  return identities
}

async function readSecret(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new BackupFailure('fileUnreadable', { file }, { cause: error })
  }
}
