import { sql } from 'kysely'
import type { KnownCredential, NewCredential, StoredCredential } from '#platform/auth/passkeys.ts'
import type { Tx } from '#platform/db/index.ts'

/** A challenge is good for what it was made for. */
export type ChallengePurpose = 'register' | 'sign_in' | 'second_step'

type Challenge = {
  /** Hash of the token that the browser holds. */
  readonly browser: Buffer
  readonly purpose: ChallengePurpose
  readonly challenge: string
  /** Null while nobody knows who signs in. */
  readonly personId: string | null
  readonly seconds: number
}

export const createChallenge = async (tx: Tx, asked: Challenge): Promise<void> => {
  const { browser, purpose, challenge, personId, seconds } = asked
  await sql`select identity.create_passkey_challenge(
    ${browser}, ${purpose}, ${challenge}, ${personId}::uuid, ${seconds}::int
  )`.execute(tx)
}

/** Takes it away, right or wrong; null when it is unknown, over, for another purpose or for another person. */
export const redeemChallenge = async (
  tx: Tx,
  browser: Buffer,
  purpose: ChallengePurpose,
  personId: string | null,
): Promise<string | null> => {
  const { rows } = await sql<{ challenge: string | null }>`
    select identity.redeem_passkey_challenge(${browser}, ${purpose}, ${personId}::uuid) as challenge`.execute(tx)
  return rows[0]?.challenge ?? null
}

type Owned = NewCredential & { readonly holder: Buffer; readonly personId: string; readonly name: string }

/**
 * False when this key is registered already, the person has as many as `limit`, or `holder` is neither a session of theirs nor a
 * half sign-in that enrols.
 */
export const createPasskey = async (tx: Tx, credential: Owned, limit: number): Promise<boolean> => {
  const { holder, personId, name } = credential
  const { credentialId, publicKey, signCount, transports, mayBeBackedUp, isBackedUp } = credential
  const { rows } = await sql<{ yes: boolean }>`select identity.create_passkey(
    ${holder}, ${personId}, ${credentialId}, ${Buffer.from(publicKey)}, ${signCount}::bigint, ${[...transports]}::text[],
    ${mayBeBackedUp}, ${isBackedUp}, ${name}, ${limit}::int
  ) as yes`.execute(tx)
  return rows[0]?.yes === true
}

/** Bounded by the number of passkeys that one person may have. */
export const listCredentials = async (tx: Tx, personId: string): Promise<KnownCredential[]> => {
  const { rows } = await sql<KnownCredential>`
    select credential_id as id, transports from identity.list_passkey_credentials(${personId})`.execute(tx)
  return rows
}

export const findPasskey = async (
  tx: Tx,
  credentialId: string,
): Promise<(StoredCredential & { readonly personId: string }) | null> => {
  const { rows } = await sql<{ personId: string; publicKey: Buffer; signCount: number; transports: string[] }>`
    select person_id as "personId", public_key as "publicKey", sign_count as "signCount", transports
    from identity.find_passkey(${credentialId})`.execute(tx)
  return rows[0] ? { credentialId, ...rows[0] } : null
}

/** Writes what the key says of itself; false when its counter did not rise: it was copied, or the answer came twice. */
export const passPasskeyUse = async (
  tx: Tx,
  credentialId: string,
  { signCount, isBackedUp }: { readonly signCount: number; readonly isBackedUp: boolean },
): Promise<boolean> => {
  const { rows } = await sql<{ yes: boolean }>`
    select identity.use_passkey(${credentialId}, ${signCount}::bigint, ${isBackedUp}) as yes`.execute(tx)
  return rows[0]?.yes === true
}

/** Its name, null when the person has no such passkey. */
export const removePasskey = async (tx: Tx, personId: string, passkeyId: string): Promise<string | null> => {
  const { rows } = await sql<{ name: string | null }>`
    select identity.remove_passkey(${personId}, ${passkeyId}) as name`.execute(tx)
  return rows[0]?.name ?? null
}
