import type { Scope } from '#kernel/scope.ts'
import type { Tx } from '#platform/db/index.ts'
import type { ParsedHeader } from '../core/parsed-plan.ts'
import type { PlanTables } from './tables.ts'

export type ImportRecord = {
  importId: string
  unitId: string
  fileName: string
  fileHash: string
  byteSize: number
  state: 'draft' | 'saved' | 'discarded'
  title: string
  documentYear: number | null
  year: number
  header: ParsedHeader
  planId: string | null
  createdAt: Date
}

const COLUMNS = [
  'import_id as importId',
  'unit_id as unitId',
  'file_name as fileName',
  'file_hash as fileHash',
  'byte_size as byteSize',
  'state',
  'title',
  'document_year as documentYear',
  'year',
  'header',
  'plan_id as planId',
  'created_at as createdAt',
] as const

const scoped = (tx: Tx, scope: Scope) =>
  tx
    .withTables<PlanTables>()
    .selectFrom('plan.import')
    .where('agency_id', '=', scope.agencyId)
    .where('unit_id', 'in', [...scope.unitIds])

export type NewImport = Omit<ImportRecord, 'createdAt' | 'state' | 'planId'>

export const createImport = async (tx: Tx, scope: Scope, record: NewImport): Promise<void> => {
  await tx
    .withTables<PlanTables>()
    .insertInto('plan.import')
    .values({
      agency_id: scope.agencyId,
      unit_id: record.unitId,
      import_id: record.importId,
      file_name: record.fileName,
      file_hash: record.fileHash,
      byte_size: record.byteSize,
      state: 'draft',
      title: record.title,
      document_year: record.documentYear,
      year: record.year,
      header: JSON.stringify(record.header),
      plan_id: null,
      created_by: scope.personId,
    })
    .execute()
}

export const findImport = async (tx: Tx, scope: Scope, importId: string): Promise<ImportRecord | null> =>
  (await scoped(tx, scope).where('import_id', '=', importId).select(COLUMNS).executeTakeFirst()) ?? null

/** Locks the import until the transaction ends: whoever corrects, re-dates, saves or discards sees what was done before. */
export const findImportForUpdate = async (tx: Tx, scope: Scope, importId: string): Promise<ImportRecord | null> =>
  (await scoped(tx, scope).where('import_id', '=', importId).select(COLUMNS).forUpdate().executeTakeFirst()) ?? null

/** The newest drafts of the unit that wait for review; at most `limit`. */
export const listDraftImports = (tx: Tx, scope: Scope, limit: number): Promise<ImportRecord[]> =>
  scoped(tx, scope).where('state', '=', 'draft').select(COLUMNS).orderBy('created_at', 'desc').limit(limit).execute()

type ImportChange = { state?: 'saved' | 'discarded'; planId?: string; year?: number; title?: string }

export const changeImport = async (tx: Tx, scope: Scope, importId: string, change: ImportChange): Promise<void> => {
  const { planId, ...rest } = change
  await tx
    .withTables<PlanTables>()
    .updateTable('plan.import')
    .set(planId === undefined ? rest : { ...rest, plan_id: planId })
    .where('agency_id', '=', scope.agencyId)
    .where('unit_id', 'in', [...scope.unitIds])
    .where('import_id', '=', importId)
    .execute()
}
