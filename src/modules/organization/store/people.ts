import { sql } from 'kysely'
import type { Tx } from '#platform/db/index.ts'
import type { PersonRow, PersonState, Place } from '../core/people.ts'
import { ROLES, type Role } from '../core/roles.ts'

/*
 * People as the administrator of the transaction's scope may see and change them: schema identity answers for the
 * administered units only (db/migrations/0010_organization_people.sql).
 */

/** Roles as pages name them: those of the ZI team before its officers. */
const inOrder = (stored: readonly string[]): Role[] => ROLES.filter((role) => stored.includes(role))

export type PeopleFilter = {
  /** Beginnings of words, see core/search-words.ts. */
  readonly words: readonly string[]
  /** This unit and all beneath it; null for all that is administered. */
  readonly belowUnitId: string | null
  readonly state: PersonState | null
}

type ListedRow = Omit<PersonRow, 'places'> & {
  readonly places: readonly (Omit<Place, 'roles'> & { readonly roles: readonly string[] })[]
}

/** In the order of names, after that person; at most `limit`. */
export const listPeople = async (
  tx: Tx,
  { words, belowUnitId, state }: PeopleFilter,
  afterPersonId: string | null,
  limit: number,
): Promise<PersonRow[]> => {
  const { rows } = await sql<ListedRow>`
    select person_id as "personId", name, login, nip, state, places
    from identity.list_people(
      ${[...words]}::text[], ${belowUnitId}::uuid, ${state}::text, ${afterPersonId}::uuid, ${limit}::integer
    )`.execute(tx)
  return rows.map((row) => ({
    ...row,
    places: row.places.map((place) => ({ ...place, roles: inOrder(place.roles) })),
  }))
}

export const countPeople = async (
  tx: Tx,
  { words, belowUnitId }: Omit<PeopleFilter, 'state'>,
): Promise<Record<PersonState, number>> => {
  const { rows } = await sql<{ state: PersonState; people: string }>`
    select state, people from identity.count_people(${[...words]}::text[], ${belowUnitId}::uuid)`.execute(tx)
  const counts = { active: 0, invited: 0, left: 0 }
  for (const row of rows) counts[row.state] = Number(row.people)
  return counts
}

export type PersonAccount = {
  readonly personId: string
  readonly name: string
  readonly login: string
  readonly nip: string | null
  readonly hasPassword: boolean
  /** Every role of theirs lies in the administered units: name of sign-in and password may be decided over here. */
  readonly isControlled: boolean
  readonly linkKind: 'invite' | 'reset' | null
  readonly linkExpiresAt: Date | null
  readonly sessionCount: number
}

/** Null for somebody who never worked in the administered units. `lock` keeps others from changing them meanwhile. */
export const findAccount = async (
  tx: Tx,
  personId: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<PersonAccount | null> => {
  const { rows } = await sql<Omit<PersonAccount, 'sessionCount'> & { readonly sessionCount: string }>`
    select person_id as "personId", name, login, nip, has_password as "hasPassword", is_controlled as "isControlled",
      link_kind as "linkKind", link_expires_at as "linkExpiresAt", session_count as "sessionCount"
    from identity.find_person(${personId}, ${lock})`.execute(tx)
  const [row] = rows
  return row ? { ...row, sessionCount: Number(row.sessionCount) } : null
}

export type Placement = Omit<Place, 'hasLeft'> & {
  readonly personId: string
  /** The unit is closed: nobody is placed there any more. */
  readonly isClosed: boolean
  readonly since: Date
  readonly leftAt: Date | null
}

/** Their places in the administered units, present ones first. */
export const listPlacements = async (tx: Tx, personIds: readonly string[]): Promise<Placement[]> => {
  const { rows } = await sql<Omit<Placement, 'roles'> & { readonly roles: readonly string[] }>`
    select person_id as "personId", unit_id as "unitId", unit_name as "unitName", is_closed as "isClosed", "position",
      since, left_at as "leftAt", roles
    from identity.list_placements(${[...personIds]}::uuid[])`.execute(tx)
  return rows.map((row) => ({ ...row, roles: inOrder(row.roles) }))
}

/** An account with one of the names or numbers asked for; `name` only of people who work in the administered units. */
export type KnownAccount = {
  readonly personId: string
  readonly login: string | null
  readonly nip: string | null
  readonly hasPassword: boolean
  readonly isVisible: boolean
  readonly isControlled: boolean
  readonly name: string | null
}

export const findAccounts = async (
  tx: Tx,
  logins: readonly string[],
  nips: readonly string[],
): Promise<KnownAccount[]> => {
  const { rows } = await sql<KnownAccount>`
    select person_id as "personId", login, nip, has_password as "hasPassword", is_visible as "isVisible",
      is_controlled as "isControlled", name
    from identity.find_accounts(${[...logins]}::text[], ${[...nips]}::text[])`.execute(tx)
  return rows
}

export type Account = {
  readonly personId: string
  readonly login: string
  readonly nip: string | null
  readonly name: string
}

/** Somebody new, without a password; false when the name of sign-in or the NIP is taken. @throws outside an administered scope */
export const createAccount = async (tx: Tx, { personId, login, nip, name }: Account): Promise<boolean> => {
  const { rows } = await sql<{ made: boolean }>`
    select identity.create_account(${personId}, ${login}, ${nip}, ${name}) as made`.execute(tx)
  return rows[0]?.made === true
}

/** False when the name of sign-in or the NIP is taken. @throws for a person with a role outside the administered units */
export const changeAccount = async (tx: Tx, { personId, login, nip, name }: Account): Promise<boolean> => {
  const { rows } = await sql<{ changed: boolean }>`
    select identity.change_account(${personId}, ${login}, ${nip}, ${name}) as changed`.execute(tx)
  return rows[0]?.changed === true
}

/** Puts the person into the unit with exactly these roles (at least one); somebody who had left is back. */
export const setRoles = async (
  tx: Tx,
  personId: string,
  { unitId, position, roles }: { readonly unitId: string; readonly position: string; readonly roles: readonly Role[] },
): Promise<void> => {
  await sql`select identity.set_roles(${personId}, ${unitId}, ${position}, ${[...roles]}::text[])`.execute(tx)
}

/** Ends all roles in the unit; sessions and links as well when no role is left anywhere. */
export const leaveUnit = async (tx: Tx, personId: string, unitId: string): Promise<void> => {
  await sql`select identity.leave_unit(${personId}, ${unitId})`.execute(tx)
}

/** Takes a placement back as if it had never been. */
export const removePlacement = async (tx: Tx, personId: string, unitId: string): Promise<void> => {
  await sql`select identity.remove_placement(${personId}, ${unitId})`.execute(tx)
}

/** @returns how many sessions were open. */
export const endSessions = async (tx: Tx, personId: string): Promise<number> => {
  const { rows } = await sql<{ ended: string }>`select identity.end_sessions(${personId}) as ended`.execute(tx)
  return Number(rows[0]?.ended ?? 0)
}

/** How many others administer the unit; nobody changes that until the transaction ends. */
export const countOtherAdministrators = async (tx: Tx, unitId: string, personId: string): Promise<number> => {
  const { rows } = await sql<{ others: string }>`
    select identity.count_other_administrators(${unitId}, ${personId}) as others`.execute(tx)
  return Number(rows[0]?.others ?? 0)
}

/** False when the person has opened the account or holds a role elsewhere: then it stays. */
export const removeUnopenedAccount = async (tx: Tx, personId: string): Promise<boolean> => {
  const { rows } = await sql<{ removed: boolean }>`
    select identity.remove_unopened_account(${personId}) as removed`.execute(tx)
  return rows[0]?.removed === true
}

/** People who work in each of the administered units, by unit; units without people are absent. */
export const countPeopleByUnit = async (tx: Tx): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ unitId: string; people: string }>`
    select unit_id as "unitId", people from identity.count_people_by_unit()`.execute(tx)
  return new Map(rows.map((row) => [row.unitId, Number(row.people)]))
}

export type Welcome = { readonly placedBy: string; readonly since: Date }

/** Who put the person of the scope into one of its units, within these days; null when nobody did, or when an invitation said so. */
export const findWelcome = async (tx: Tx, unitId: string, days: number): Promise<Welcome | null> => {
  const { rows } = await sql<Welcome>`
    select placed_by as "placedBy", since from identity.find_welcome(${unitId}, ${days}::integer)`.execute(tx)
  return rows[0] ?? null
}
