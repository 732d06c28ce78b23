import { sql } from 'kysely'
import type { Tx } from '#platform/db/index.ts'
import type { Device } from '../core/device.ts'
import type { HalfSignIn, HalfSignInKind } from '../core/entry.ts'

export type NewHalfSignIn = {
  readonly tokenHash: Buffer
  readonly personId: string
  readonly kind: HalfSignInKind
  readonly device: Device
  readonly seconds: number
}

export const createHalfSignIn = async (tx: Tx, half: NewHalfSignIn): Promise<void> => {
  const { tokenHash, personId, kind, device, seconds } = half
  await sql`select identity.create_sign_in_step(
    ${tokenHash}, ${personId}, ${kind}, ${device.browser}, ${device.system}, ${seconds}::int
  )`.execute(tx)
}

/** Null when it is unknown, used, over its time or its `tries`. Looking consumes nothing. */
export const findHalfSignIn = async (tx: Tx, tokenHash: Buffer, tries: number): Promise<HalfSignIn | null> => {
  const { rows } = await sql<HalfSignIn>`
    select kind, person_id as "personId", name, login
    from identity.find_sign_in_step(${tokenHash}, ${tries}::int)`.execute(tx)
  return rows[0] ?? null
}

/** Uses up one try, before the proof is looked at. @returns whose it is, or null when it is over */
export const tryHalfSignIn = async (tx: Tx, tokenHash: Buffer, tries: number): Promise<string | null> => {
  const { rows } = await sql<{ person_id: string | null }>`
    select identity.try_sign_in_step(${tokenHash}, 'second_factor', ${tries}::int) as person_id`.execute(tx)
  return rows[0]?.person_id ?? null
}

/** Takes it away; of two who do so at once, one gets it. */
export const redeemHalfSignIn = async (
  tx: Tx,
  tokenHash: Buffer,
  kind: HalfSignInKind,
): Promise<{ readonly personId: string; readonly device: Device } | null> => {
  const { rows } = await sql<Device & { personId: string }>`
    select person_id as "personId", browser, system
    from identity.redeem_sign_in_step(${tokenHash}, ${kind})`.execute(tx)
  const [row] = rows
  return row ? { personId: row.personId, device: { browser: row.browser, system: row.system } } : null
}

export const endHalfSignIn = async (tx: Tx, tokenHash: Buffer): Promise<void> => {
  await sql`select identity.end_sign_in_step(${tokenHash})`.execute(tx)
}

/** Half sign-ins, offered secrets and challenges whose time is over. */
export const deleteEndedAttempts = async (tx: Tx): Promise<void> => {
  await sql`select identity.delete_ended_attempts()`.execute(tx)
}
