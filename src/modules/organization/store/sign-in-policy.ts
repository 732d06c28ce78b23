import { sql } from 'kysely'
import type { Scope } from '#kernel/scope.ts'
import type { Tx } from '#platform/db/index.ts'
import { isRole, type Role } from '../core/roles.ts'
import type { OrganizationTables } from './tables.ts'

type PolicyTables = OrganizationTables & {
  'organization.second_factor_role': { agency_id: string; role: string }
}

/** The roles of the agency that need a second factor; bounded by the number of roles. */
export const listFactorRoles = async (tx: Tx, scope: Scope): Promise<Role[]> => {
  const rows = await tx
    .withTables<PolicyTables>()
    .selectFrom('organization.second_factor_role')
    .where('agency_id', '=', scope.agencyId)
    .select('role')
    .orderBy('role')
    .execute()
  return rows.map(({ role }) => role).filter(isRole)
}

export const replaceFactorRoles = async (tx: Tx, scope: Scope, roles: readonly Role[]): Promise<void> => {
  const tables = tx.withTables<PolicyTables>()
  await tables
    .deleteFrom('organization.second_factor_role')
    .where('agency_id', '=', scope.agencyId)
    .$if(roles.length > 0, (query) => query.where('role', 'not in', [...roles]))
    .execute()
  if (roles.length === 0) return
  await tables
    .insertInto('organization.second_factor_role')
    .values(roles.map((role) => ({ agency_id: scope.agencyId, role })))
    .onConflict((conflict) => conflict.columns(['agency_id', 'role']).doNothing())
    .execute()
}

/** Whether the person of the scope administers the whole agency, now. */
export const administersAgency = async (tx: Tx): Promise<boolean> => {
  const { rows } = await sql<{ yes: boolean }>`select identity.administers_agency() as yes`.execute(tx)
  return rows[0]?.yes === true
}

/** Whether the person of the scope holds one of these roles in the agency, in whichever unit. */
export const holdsAnyRole = async (tx: Tx, roles: readonly Role[]): Promise<boolean> => {
  const { rows } = await sql<{ yes: boolean }>`select identity.holds_any_role(${[...roles]}::text[]) as yes`.execute(tx)
  return rows[0]?.yes === true
}

export type RoleCount = { readonly people: number; readonly withoutFactor: number }

/** How many people hold each role in the agency; empty for whoever does not administer it. */
export const countPeopleByRole = async (tx: Tx): Promise<ReadonlyMap<Role, RoleCount>> => {
  const { rows } = await sql<{ role: string } & RoleCount>`
    select role, people, without_factor as "withoutFactor" from identity.count_people_by_role()`.execute(tx)
  return new Map(rows.flatMap(({ role, ...count }) => (isRole(role) ? [[role, count] as const] : [])))
}
