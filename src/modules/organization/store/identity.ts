import { sql } from 'kysely'
import type { Tx } from '#platform/db/index.ts'
import { isRole, type Role } from '../core/roles.ts'

export const isSetUp = async (tx: Tx): Promise<boolean> => {
  const { rows } = await sql<{ yes: boolean }>`select identity.is_set_up() as yes`.execute(tx)
  return rows[0]?.yes === true
}

export const replaceSetUpToken = async (tx: Tx, tokenHash: Buffer): Promise<void> => {
  await sql`select identity.replace_set_up_token(${tokenHash})`.execute(tx)
}

export const isSetUpTokenOpen = async (tx: Tx, tokenHash: Buffer): Promise<boolean> => {
  const { rows } = await sql<{ yes: boolean }>`select identity.is_set_up_token_open(${tokenHash}) as yes`.execute(tx)
  return rows[0]?.yes === true
}

/** False when the link was used already or never existed. */
export const redeemSetUpToken = async (tx: Tx, tokenHash: Buffer): Promise<boolean> => {
  const { rows } = await sql<{ yes: boolean }>`select identity.redeem_set_up_token(${tokenHash}) as yes`.execute(tx)
  return rows[0]?.yes === true
}

export type NewPerson = { personId: string; login: string; name: string; passwordHash: string }

export const createPerson = async (tx: Tx, person: NewPerson): Promise<void> => {
  await sql`select identity.create_person(${person.personId}, ${person.login}, ${person.name}, ${person.passwordHash})`.execute(
    tx,
  )
}

/** Within the scope that the transaction carries; the database refuses any other unit. */
export const grantRole = async (tx: Tx, personId: string, unitId: string, role: Role): Promise<void> => {
  await sql`select identity.grant_role(${personId}, ${unitId}, ${role})`.execute(tx)
}

export const findCredential = async (
  tx: Tx,
  login: string,
): Promise<{ personId: string; passwordHash: string } | null> => {
  const { rows } = await sql<{ person_id: string; password_hash: string }>`
    select person_id, password_hash from identity.find_credential(${login})`.execute(tx)
  const row = rows[0]
  return row ? { personId: row.person_id, passwordHash: row.password_hash } : null
}

export const changePasswordHash = async (tx: Tx, personId: string, passwordHash: string): Promise<void> => {
  await sql`select identity.change_password_hash(${personId}, ${passwordHash})`.execute(tx)
}

export type SessionRow = {
  personId: string
  name: string
  login: string
  units: { agencyId: string; unitId: string; roles: Role[]; areas: string[] }[]
}

/**
 * Null when the session is unknown, ended, over its time or left alone for longer than `idleDays`, and when it began without a
 * second factor that a role of the person needs by now.
 */
export const findSession = async (tx: Tx, tokenHash: Buffer, idleDays: number): Promise<SessionRow | null> => {
  const { rows } = await sql<{
    person_id: string
    name: string
    login: string
    agency_id: string | null
    unit_id: string | null
    roles: string[] | null
    areas: string[]
  }>`
    select person_id, name, login, agency_id, unit_id, roles, areas
    from identity.find_session(${tokenHash}, make_interval(days => ${idleDays}::int))
    where identity.is_session_strong_enough(${tokenHash})`.execute(tx)
  const first = rows[0]
  if (!first) return null
  const units = rows.flatMap((row) =>
    row.agency_id && row.unit_id
      ? [{ agencyId: row.agency_id, unitId: row.unit_id, roles: (row.roles ?? []).filter(isRole), areas: row.areas }]
      : [],
  )
  return { personId: first.person_id, name: first.name, login: first.login, units }
}

export const touchSession = async (tx: Tx, tokenHash: Buffer): Promise<void> => {
  await sql`select identity.touch_session(${tokenHash})`.execute(tx)
}

export const endSession = async (tx: Tx, tokenHash: Buffer): Promise<void> => {
  await sql`select identity.end_session(${tokenHash})`.execute(tx)
}

/** Names by person, of those who hold a role in the agency of the scope. */
export const listNames = async (tx: Tx, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ person_id: string; name: string }>`
    select person_id, name from identity.list_names(${[...personIds]}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.person_id, row.name]))
}

/** @returns how many were deleted. */
export const deleteEndedSessions = async (tx: Tx, idleDays: number): Promise<number> => {
  const { rows } = await sql<{ gone: string }>`
    select identity.delete_ended_sessions(make_interval(days => ${idleDays}::int)) as gone`.execute(tx)
  return Number(rows[0]?.gone ?? 0)
}
