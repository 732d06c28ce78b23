import { sql } from 'kysely'
import type { Scope } from '#kernel/scope.ts'
import type { Tx } from '#platform/db/index.ts'
import type { DraftRow } from '../core/draft/draft-row.ts'
import { inChunks } from './in-chunks.ts'
import type { PlanTables } from './tables.ts'

const COLUMNS = [
  'row_id as rowId',
  'position',
  'cells',
  'printed',
  'schedule',
  'confidence',
  'findings',
  'source',
  'state',
  'version',
] as const

const scoped = (tx: Tx, scope: Scope, importId: string) =>
  tx
    .withTables<PlanTables>()
    .selectFrom('plan.import_row')
    .where('agency_id', '=', scope.agencyId)
    .where('unit_id', 'in', [...scope.unitIds])
    .where('import_id', '=', importId)

/** A reader never yields more rows than this (formats/limits.ts), so one import fits in one go. */
export const ROWS_MAXIMUM = 10_000

type Owner = { readonly unitId: string; readonly importId: string }

export const createImportRows = async (
  tx: Tx,
  scope: Scope,
  owner: Owner,
  rows: readonly DraftRow[],
): Promise<void> => {
  for (const chunk of inChunks(rows, 500)) {
    await tx
      .withTables<PlanTables>()
      .insertInto('plan.import_row')
      .values(
        chunk.map((row) => ({
          agency_id: scope.agencyId,
          unit_id: owner.unitId,
          import_id: owner.importId,
          row_id: row.rowId,
          position: row.position,
          cells: JSON.stringify(row.cells),
          printed: JSON.stringify(row.printed),
          schedule: JSON.stringify(row.schedule),
          confidence: row.confidence,
          findings: JSON.stringify(row.findings),
          source: JSON.stringify(row.source),
          state: row.state,
        })),
      )
      .execute()
  }
}

export type RowPage = { readonly offset: number; readonly limit: number; readonly onlyDoubtful: boolean }

const doubtful = sql<boolean>`state = 'read' and jsonb_array_length(findings) > 0`

/** Rows in the document's order. */
export const listImportRows = (tx: Tx, scope: Scope, importId: string, page: RowPage): Promise<DraftRow[]> => {
  const rows = scoped(tx, scope, importId).select(COLUMNS).orderBy('position').offset(page.offset).limit(page.limit)
  return (page.onlyDoubtful ? rows.where(doubtful) : rows).execute()
}

export type RowCounts = { all: number; doubtful: number; dropped: number; scheduled: number }

export const countImportRows = (tx: Tx, scope: Scope, importId: string): Promise<RowCounts> =>
  scoped(tx, scope, importId)
    .select([
      sql<number>`count(*)::int`.as('all'),
      sql<number>`(count(*) filter (where ${doubtful}))::int`.as('doubtful'),
      sql<number>`(count(*) filter (where state = 'dropped'))::int`.as('dropped'),
      sql<number>`(count(*) filter (where schedule ->> 'kind' not in ('none', 'other', 'conditional')))::int`.as(
        'scheduled',
      ),
    ])
    .executeTakeFirstOrThrow()

export const findImportRow = async (tx: Tx, scope: Scope, importId: string, rowId: string): Promise<DraftRow | null> =>
  (await scoped(tx, scope, importId).where('row_id', '=', rowId).select(COLUMNS).executeTakeFirst()) ?? null

/** How many rows of a view stand before a position. */
export const countImportRowsBefore = (
  tx: Tx,
  scope: Scope,
  importId: string,
  place: { readonly position: number; readonly onlyDoubtful: boolean },
): Promise<{ before: number }> => {
  const rows = scoped(tx, scope, importId).where('position', '<', place.position)
  return (place.onlyDoubtful ? rows.where(doubtful) : rows)
    .select(sql<number>`count(*)::int`.as('before'))
    .executeTakeFirstOrThrow()
}

/** The next doubtful row after a position, else the first one of all; null when none is left. */
export const findNextDoubtfulRow = async (
  tx: Tx,
  scope: Scope,
  importId: string,
  after: number,
): Promise<DraftRow | null> =>
  (await scoped(tx, scope, importId)
    .where(doubtful)
    .select(COLUMNS)
    .orderBy(sql`position <= ${after}`)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst()) ?? null

type RowChange = Pick<DraftRow, 'cells' | 'schedule' | 'findings' | 'state'>

/** A version as the column holds it; what a broken form sends is the version of no row. */
const isVersion = (version: number): boolean => Number.isInteger(version) && version >= 1 && version < 2 ** 31

/** Writes only over the version that was read. @returns false when somebody else was faster. */
export const changeImportRow = async (
  tx: Tx,
  scope: Scope,
  importId: string,
  row: Pick<DraftRow, 'rowId' | 'version'>,
  change: RowChange,
): Promise<boolean> => {
  if (!isVersion(row.version)) return false
  const result = await tx
    .withTables<PlanTables>()
    .updateTable('plan.import_row')
    .set({
      cells: JSON.stringify(change.cells),
      schedule: JSON.stringify(change.schedule),
      findings: JSON.stringify(change.findings),
      state: change.state,
      version: sql<number>`version + 1`,
    })
    .where('agency_id', '=', scope.agencyId)
    .where('unit_id', 'in', [...scope.unitIds])
    .where('import_id', '=', importId)
    .where('row_id', '=', row.rowId)
    .where('version', '=', row.version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
