import { sql } from 'kysely'
import type { Tx } from '#platform/db/index.ts'
import type { OpenSession } from '../core/account.ts'
import type { Device } from '../core/device.ts'

export type NewSession = {
  readonly tokenHash: Buffer
  readonly personId: string
  readonly expiresAt: Date
  /** Began with a second factor, or with a passkey, which is both in one. */
  readonly secondFactor: boolean
  readonly device: Device
}

export const createSession = async (tx: Tx, session: NewSession): Promise<void> => {
  const { tokenHash, personId, expiresAt, secondFactor, device } = session
  await sql`select identity.create_session(
    ${tokenHash}, ${personId}, ${expiresAt}, ${secondFactor}, ${device.browser}, ${device.system}
  )`.execute(tx)
}

/** Those still open, this one first, then the last seen; at most `limit`. */
export const listSessions = async (
  tx: Tx,
  personId: string,
  current: Buffer,
  { idleDays, limit }: { readonly idleDays: number; readonly limit: number },
): Promise<OpenSession[]> => {
  const { rows } = await sql<OpenSession>`
    select session_id as "sessionId", browser, system, created_at as "createdAt", last_seen_at as "lastSeenAt",
      is_current as "isCurrent"
    from identity.list_sessions(${personId}, ${current}, make_interval(days => ${idleDays}::int), ${limit}::int)`.execute(
    tx,
  )
  return rows
}

/** Null when the person has no such session. */
export const endSessionOf = async (tx: Tx, personId: string, sessionId: string): Promise<Device | null> => {
  const { rows } = await sql<Device>`
    select browser, system from identity.end_session_of(${personId}, ${sessionId})`.execute(tx)
  return rows[0] ?? null
}

/** All but the one with this token, half sign-ins too. @returns how many sessions ended */
export const endOtherSessions = async (tx: Tx, personId: string, current: Buffer): Promise<number> => {
  const { rows } = await sql<{ gone: string }>`
    select identity.end_other_sessions(${personId}, ${current}) as gone`.execute(tx)
  return Number(rows[0]?.gone ?? 0)
}

export const confirmSession = async (tx: Tx, tokenHash: Buffer): Promise<void> => {
  await sql`select identity.confirm_session(${tokenHash})`.execute(tx)
}

/** Whether the person proved who they are in this session within the last minutes. */
export const isSessionConfirmed = async (tx: Tx, tokenHash: Buffer, minutes: number): Promise<boolean> => {
  const { rows } = await sql<{ yes: boolean }>`
    select identity.is_session_confirmed(${tokenHash}, make_interval(mins => ${minutes}::int)) as yes`.execute(tx)
  return rows[0]?.yes === true
}

/** The person has just shown a second factor in it. */
export const strengthenSession = async (tx: Tx, tokenHash: Buffer): Promise<void> => {
  await sql`select identity.strengthen_session(${tokenHash})`.execute(tx)
}

export type RecordUnit = { readonly agencyId: string; readonly unitId: string }

/** One unit of each agency in which the person holds a role. */
export const listRecordUnits = async (tx: Tx, personId: string): Promise<RecordUnit[]> => {
  const { rows } = await sql<RecordUnit>`
    select agency_id as "agencyId", unit_id as "unitId" from identity.list_record_units(${personId})`.execute(tx)
  return rows
}
