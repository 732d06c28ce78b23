import type { Scope } from '#kernel/scope.ts'
import type { Tx } from '#platform/db/index.ts'
import type { OrganizationTables } from './tables.ts'

export const createAgency = async (tx: Tx, scope: Scope, name: string): Promise<void> => {
  await tx
    .withTables<OrganizationTables>()
    .insertInto('organization.agency')
    .values({ agency_id: scope.agencyId, name })
    .execute()
}

/** `parentPath` leads from the root to the unit above; empty for the root itself. */
export type NewUnit = { unitId: string; name: string; timeZone: string; parentPath: readonly string[] }

export const createUnit = async (tx: Tx, scope: Scope, unit: NewUnit): Promise<void> => {
  await tx
    .withTables<OrganizationTables>()
    .insertInto('organization.unit')
    .values({
      agency_id: scope.agencyId,
      unit_id: unit.unitId,
      parent_unit_id: unit.parentPath.at(-1) ?? null,
      path: [...unit.parentPath, unit.unitId],
      name: unit.name,
      time_zone: unit.timeZone,
    })
    .execute()
}

export type UnitRow = { agencyId: string; agencyName: string; unitId: string; unitName: string; timeZone: string }

/** The units of the scope with their agency's name; bounded by the number of units in which one person holds a role. */
export const listUnits = async (tx: Tx, scope: Scope): Promise<UnitRow[]> =>
  tx
    .withTables<OrganizationTables>()
    .selectFrom('organization.unit as u')
    .innerJoin('organization.agency as a', 'a.agency_id', 'u.agency_id')
    .where('u.agency_id', '=', scope.agencyId)
    .where('u.unit_id', 'in', [...scope.unitIds])
    .select([
      'u.agency_id as agencyId',
      'a.name as agencyName',
      'u.unit_id as unitId',
      'u.name as unitName',
      'u.time_zone as timeZone',
    ])
    .orderBy('u.sort_key')
    .execute()
