import { sql } from 'kysely'
import { isId } from '#kernel/ids.ts'
import type { Scope } from '#kernel/scope.ts'
import type { Tx } from '#platform/db/index.ts'
import type { UnitInTree } from '../core/unit-tree.ts'
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

export type UnitRow = {
  agencyId: string
  agencyName: string
  unitId: string
  unitName: string
  timeZone: string
  isClosed: boolean
  isRoot: boolean
}

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
      sql<boolean>`u.closed_at is not null`.as('isClosed'),
      sql<boolean>`u.parent_unit_id is null`.as('isRoot'),
    ])
    .orderBy('u.sort_key')
    .execute()

const administered = (tx: Tx, scope: Scope) =>
  tx
    .withTables<OrganizationTables>()
    .selectFrom('organization.unit')
    .where('agency_id', '=', scope.agencyId)
    .where(sql<boolean>`path @> array[${scope.administeredUnitId ?? null}::uuid]`)
    .select([
      'unit_id as unitId',
      'name',
      'time_zone as timeZone',
      'path',
      sql<boolean>`closed_at is not null`.as('isClosed'),
    ])

/** The unit that the scope administers and all beneath it, by name; at most `limit`. */
export const listAdministeredUnits = (tx: Tx, scope: Scope, limit: number): Promise<UnitInTree[]> =>
  administered(tx, scope).orderBy('sort_key').limit(limit).execute()

/** Null for a unit that the scope does not administer. */
export const findAdministeredUnit = async (tx: Tx, scope: Scope, unitId: string): Promise<UnitInTree | null> =>
  isId(unitId) ? ((await administered(tx, scope).where('unit_id', '=', unitId).executeTakeFirst()) ?? null) : null

/** Whoever changes the tree of an agency holds it until the transaction ends: two moves at once could close a circle. */
export const lockTree = async (tx: Tx, scope: Scope): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`units of ${scope.agencyId}`}, 0))`.execute(tx)
}

export const changeUnit = async (
  tx: Tx,
  scope: Scope,
  unitId: string,
  { name, timeZone }: { readonly name: string; readonly timeZone: string },
): Promise<void> => {
  await tx
    .withTables<OrganizationTables>()
    .updateTable('organization.unit')
    .set({ name, time_zone: timeZone })
    .where('agency_id', '=', scope.agencyId)
    .where('unit_id', '=', unitId)
    .execute()
}

/** `isClosed`: nobody works there any more; what the unit has stays to be read. */
export const setUnitClosed = async (tx: Tx, scope: Scope, unitId: string, isClosed: boolean): Promise<void> => {
  await tx
    .withTables<OrganizationTables>()
    .updateTable('organization.unit')
    .set({ closed_at: isClosed ? sql<Date>`now()` : null })
    .where('agency_id', '=', scope.agencyId)
    .where('unit_id', '=', unitId)
    .execute()
}

/** Hangs the unit, with all beneath it, under another one. `parentPath` leads from the root to that one. */
export const moveUnit = async (
  tx: Tx,
  scope: Scope,
  unit: Pick<UnitInTree, 'unitId' | 'path'>,
  parentPath: readonly string[],
): Promise<void> => {
  await sql`
    update organization.unit
    set path = ${[...parentPath]}::uuid[] || path[${unit.path.length}::integer:],
      parent_unit_id = case when unit_id = ${unit.unitId} then ${parentPath.at(-1) ?? null}::uuid else parent_unit_id end
    where agency_id = ${scope.agencyId} and path @> array[${unit.unitId}::uuid]`.execute(tx)
}

/**
 * Whether another open unit under the parent has the name, capitals aside. Ask it with the tree locked; `parentUnitId` is undefined for
 * the root, which has no neighbours.
 */
export const isUnitNameTaken = async (
  tx: Tx,
  parentUnitId: string | undefined,
  { unitId, name }: Pick<UnitInTree, 'unitId' | 'name'>,
): Promise<boolean> => {
  const { rows } = await sql<{ isTaken: boolean }>`
    select organization.is_unit_name_taken(${parentUnitId ?? null}, ${unitId}, ${name}) as "isTaken"`.execute(tx)
  return rows[0]?.isTaken === true
}

export const hasOpenUnitsBeneath = async (tx: Tx, scope: Scope, unitId: string): Promise<boolean> => {
  const row = await tx
    .withTables<OrganizationTables>()
    .selectFrom('organization.unit')
    .where('agency_id', '=', scope.agencyId)
    .where(sql<boolean>`path @> array[${unitId}::uuid]`)
    .where('unit_id', '<>', unitId)
    .where('closed_at', 'is', null)
    .select('unit_id')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
