import type { Scope } from '#kernel/scope.ts'
import type { Tx } from '#platform/db/index.ts'
import { inChunks } from './in-chunks.ts'
import type { PlanTables } from './tables.ts'

/** Lines a chunk: enough for one look, small enough that an excerpt never loads a whole document. */
const CHUNK = 100

type Owner = { readonly unitId: string; readonly importId: string }

export const createImportLines = async (
  tx: Tx,
  scope: Scope,
  owner: Owner,
  lines: readonly string[],
): Promise<void> => {
  const chunks = [...inChunks(lines, CHUNK)].map((part, chunk) => ({
    agency_id: scope.agencyId,
    unit_id: owner.unitId,
    import_id: owner.importId,
    chunk,
    lines: part,
  }))
  for (const rows of inChunks(chunks, 100)) {
    await tx.withTables<PlanTables>().insertInto('plan.import_line').values(rows).execute()
  }
}

export type NumberedLine = { readonly line: number; readonly text: string }

/** Lines first..last (1-based, inclusive) of the document as it was read; the caller bounds the span. */
export const listImportLines = async (
  tx: Tx,
  scope: Scope,
  importId: string,
  span: { readonly first: number; readonly last: number },
): Promise<NumberedLine[]> => {
  const chunks = await tx
    .withTables<PlanTables>()
    .selectFrom('plan.import_line')
    .where('agency_id', '=', scope.agencyId)
    .where('unit_id', 'in', [...scope.unitIds])
    .where('import_id', '=', importId)
    .where('chunk', '>=', Math.floor((span.first - 1) / CHUNK))
    .where('chunk', '<=', Math.floor((span.last - 1) / CHUNK))
    .select(['chunk', 'lines'])
    .orderBy('chunk')
    .execute()
  return chunks
    .flatMap(({ chunk, lines }) => lines.map((text, index) => ({ line: chunk * CHUNK + index + 1, text })))
    .filter(({ line }) => line >= span.first && line <= span.last)
}
