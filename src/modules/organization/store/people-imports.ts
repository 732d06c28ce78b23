import type { Scope } from '#kernel/scope.ts'
import { now } from '#platform/clock/index.ts'
import type { Tx } from '#platform/db/index.ts'
import type { ImportState, Outcome } from '../core/people-import/outcome.ts'
import type { SheetRow } from '../core/people-import/sheet-row.ts'
import type { OrganizationTables } from './tables.ts'

export type NewPeopleImport = {
  readonly importId: string
  readonly unitId: string
  readonly fileName: string
  readonly rows: readonly SheetRow[]
}

export const createPeopleImport = async (
  tx: Tx,
  scope: Scope,
  { importId, unitId, fileName, rows }: NewPeopleImport,
): Promise<void> => {
  await tx
    .withTables<OrganizationTables>()
    .insertInto('organization.people_import')
    .values({
      agency_id: scope.agencyId,
      unit_id: unitId,
      import_id: importId,
      file_name: fileName,
      rows: JSON.stringify(rows),
      created_by: scope.personId,
    })
    .execute()
}

export type PeopleImport = {
  readonly importId: string
  readonly fileName: string
  readonly state: ImportState
  readonly rows: readonly SheetRow[]
  readonly outcomes: readonly Outcome[]
  readonly madeUnits: readonly string[]
  readonly createdAt: Date
}

/** Null for an import of another unit than the administrator's. `lock`: nobody else decides over it meanwhile. */
export const findPeopleImport = async (
  tx: Tx,
  scope: Scope,
  importId: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<PeopleImport | null> => {
  const found = tx
    .withTables<OrganizationTables>()
    .selectFrom('organization.people_import')
    .where('agency_id', '=', scope.agencyId)
    .where('unit_id', '=', scope.administeredUnitId ?? '')
    .where('import_id', '=', importId)
    .select([
      'import_id as importId',
      'file_name as fileName',
      'state',
      'rows',
      'outcomes',
      'made_units as madeUnits',
      'created_at as createdAt',
    ])
  return (await (lock ? found.forUpdate() : found).executeTakeFirst()) ?? null
}

type Settled = Pick<PeopleImport, 'state'> & Partial<Pick<PeopleImport, 'rows' | 'outcomes' | 'madeUnits'>>

export const settlePeopleImport = async (
  tx: Tx,
  scope: Scope,
  importId: string,
  { state, rows, outcomes, madeUnits }: Settled,
): Promise<void> => {
  await tx
    .withTables<OrganizationTables>()
    .updateTable('organization.people_import')
    .set({
      state,
      changed_at: now(),
      ...(rows && { rows: JSON.stringify(rows) }),
      ...(outcomes && { outcomes: JSON.stringify(outcomes) }),
      ...(madeUnits && { made_units: [...madeUnits] }),
    })
    .where('agency_id', '=', scope.agencyId)
    .where('import_id', '=', importId)
    .execute()
}

export type PeopleImportLine = Pick<PeopleImport, 'importId' | 'fileName' | 'state' | 'createdAt'>

/** The last imports of the administrator's unit, newest first. */
export const listPeopleImports = (tx: Tx, scope: Scope, limit: number): Promise<PeopleImportLine[]> =>
  tx
    .withTables<OrganizationTables>()
    .selectFrom('organization.people_import')
    .where('agency_id', '=', scope.agencyId)
    .where('unit_id', '=', scope.administeredUnitId ?? '')
    .select(['import_id as importId', 'file_name as fileName', 'state', 'created_at as createdAt'])
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute()
