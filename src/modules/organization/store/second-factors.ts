import { sql } from 'kysely'
import type { Tx } from '#platform/db/index.ts'
import type { Factor } from '../core/account.ts'
import type { FactorSummary } from '../core/second-factors.ts'

export const getSecondFactors = async (tx: Tx, personId: string): Promise<FactorSummary> => {
  const { rows } = await sql<FactorSummary>`
    select has_totp as "hasTotp", totp_failures as "totpFailures", passkeys, recovery_codes as "recoveryCodes",
      is_needed as "isNeeded", has_password as "hasPassword"
    from identity.find_second_factors(${personId})`.execute(tx)
  if (!rows[0]) throw new Error('identity.find_second_factors answers one row')
  return rows[0]
}

type FactorRow = {
  kind: 'totp' | 'passkey'
  passkey_id: string | null
  name: string | null
  is_backed_up: boolean | null
  created_at: Date
  last_used_at: Date | null
}

/** Bounded by the number of passkeys that one person may have. */
export const listSecondFactors = async (tx: Tx, personId: string): Promise<Factor[]> => {
  const { rows } = await sql<FactorRow>`
    select kind, passkey_id, name, is_backed_up, created_at, last_used_at
    from identity.list_second_factors(${personId})`.execute(tx)
  return rows.map((row) => {
    const times = { createdAt: row.created_at, lastUsedAt: row.last_used_at }
    if (row.kind === 'totp') return { kind: 'totp', ...times }
    const { passkey_id: passkeyId, name, is_backed_up: isBackedUp } = row
    return { kind: 'passkey', passkeyId: passkeyId ?? '', name: name ?? '', isBackedUp: isBackedUp === true, ...times }
  })
}

type Offer = { readonly holder: Buffer; readonly personId: string; readonly secret: string; readonly seconds: number }

/** A sealed secret for the browser that holds the token of `holder`, instead of one offered before. */
export const offerTotp = async (tx: Tx, { holder, personId, secret, seconds }: Offer): Promise<void> => {
  await sql`select identity.offer_totp(${holder}, ${personId}, ${secret}, ${seconds}::int)`.execute(tx)
}

/** The sealed secret that was offered, null when none is open. */
export const findTotpOffer = async (tx: Tx, holder: Buffer, personId: string): Promise<string | null> => {
  const { rows } = await sql<{ secret: string | null }>`
    select identity.find_totp_offer(${holder}, ${personId}) as secret`.execute(tx)
  return rows[0]?.secret ?? null
}

/** The offered secret becomes the person's; false when the offer is gone or the person has one. `step`: of the code shown. */
export const acceptTotp = async (tx: Tx, holder: Buffer, personId: string, step: number): Promise<boolean> => {
  const { rows } = await sql<{ yes: boolean }>`
    select identity.accept_totp(${holder}, ${personId}, ${step}::bigint) as yes`.execute(tx)
  return rows[0]?.yes === true
}

/** Uses up one of the tries in a row. @returns the sealed secret, null when there is none or no try is left */
export const tryTotp = async (tx: Tx, personId: string, failuresInARow: number): Promise<string | null> => {
  const { rows } = await sql<{ secret: string | null }>`
    select identity.try_totp(${personId}, ${failuresInARow}::int) as secret`.execute(tx)
  return rows[0]?.secret ?? null
}

/** Marks the codes up to this step as used; false when that was done before: the code is a replay. */
export const passTotpStep = async (tx: Tx, personId: string, step: number): Promise<boolean> => {
  const { rows } = await sql<{ yes: boolean }>`
    select identity.use_totp_step(${personId}, ${step}::bigint) as yes`.execute(tx)
  return rows[0]?.yes === true
}

/** The same secret, closed with another key. */
export const resealTotp = async (tx: Tx, personId: string, old: string, sealed: string): Promise<void> => {
  await sql`select identity.reseal_totp(${personId}, ${old}, ${sealed})`.execute(tx)
}

/** False when there was none. */
export const removeTotp = async (tx: Tx, personId: string): Promise<boolean> => {
  const { rows } = await sql<{ yes: boolean }>`select identity.remove_totp(${personId}) as yes`.execute(tx)
  return rows[0]?.yes === true
}

export const replaceRecoveryCodes = async (
  tx: Tx,
  personId: string,
  { salt, hashes }: { readonly salt: Buffer; readonly hashes: readonly Buffer[] },
): Promise<void> => {
  await sql`select identity.replace_recovery_codes(${personId}, ${salt}, ${[...hashes]}::bytea[])`.execute(tx)
}

export const findRecoverySalt = async (tx: Tx, personId: string): Promise<Buffer | null> => {
  const { rows } = await sql<{ salt: Buffer | null }>`
    select identity.find_recovery_salt(${personId}) as salt`.execute(tx)
  return rows[0]?.salt ?? null
}

/** False for a code that is none or was used. */
export const spendRecoveryCode = async (tx: Tx, personId: string, hash: Buffer): Promise<boolean> => {
  const { rows } = await sql<{ yes: boolean }>`select identity.use_recovery_code(${personId}, ${hash}) as yes`.execute(
    tx,
  )
  return rows[0]?.yes === true
}

export const removeRecoveryCodes = async (tx: Tx, personId: string): Promise<void> => {
  await sql`select identity.remove_recovery_codes(${personId})`.execute(tx)
}

/**
 * By the administrator of the scope: all factors and recovery codes go, all sessions end. @returns how many factors went; null
 * when a role of the person lies outside the administered units
 */
export const removeAllFactors = async (tx: Tx, personId: string): Promise<number | null> => {
  const { rows } = await sql<{ removed: number | null }>`
    select identity.remove_factors(${personId}) as removed`.execute(tx)
  return rows[0]?.removed ?? null
}
