import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import type { KeyFolder } from '#platform/keys/key-folder.ts'

const CURRENT = 'audit-signing.pem'
/** A retired key keeps its file under another name, such as `audit-signing-2026.pem`, so that what it signed can be checked. */
const ANY = /^audit-signing[a-z0-9.-]*\.pem$/

const newKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

const publicText = (key: KeyObject): string =>
  createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64')

export type SigningKey = {
  /** Ed25519, SubjectPublicKeyInfo in base64. */
  readonly publicKey: string
  /** @returns the signature in base64 */
  sign(text: string): string
}

/** The key that signs the heads of the audit log; made at first use. */
export async function openSigningKey(keys: KeyFolder): Promise<SigningKey> {
  const key = createPrivateKey(await keys.ensure(CURRENT, newKey))
  return { publicKey: publicText(key), sign: (text) => sign(null, Buffer.from(text), key).toString('base64') }
}

/** Public keys of this installation, the retired ones too; makes none. */
export async function listPublicKeys(keys: KeyFolder): Promise<string[]> {
  const names = (await keys.list()).filter((name) => ANY.test(name))
  const contents = await Promise.all(names.map((name) => keys.find(name)))
  return contents.flatMap((content) => (content ? [publicText(createPrivateKey(content))] : []))
}

/** Whether this key signed the text; false also for what is no key and no signature. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' })
    return key.asymmetricKeyType === 'ed25519' && verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}
