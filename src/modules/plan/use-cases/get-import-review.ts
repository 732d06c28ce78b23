import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#modules/organization/model.ts'
import { type Db, inScope } from '#platform/db/index.ts'
import type { DraftRow } from '../core/draft/draft-row.ts'
import { may } from '../core/policy.ts'
import { listImportLines, type NumberedLine } from '../store/import-lines.ts'
import {
  countImportRows,
  findImportRow,
  findNextDoubtfulRow,
  listImportRows,
  type RowCounts,
} from '../store/import-rows.ts'
import { findImport, type ImportRecord } from '../store/imports.ts'

/** Rows on one page of the review. */
const PAGE_SIZE = 100

/** Lines shown above and below the place of a row. */
const CONTEXT_LINES = 3

export type ReviewRequest = {
  readonly importId: string
  readonly page: number
  readonly onlyDoubtful: boolean
  /** The row that is open, if any. */
  readonly rowId: string | null
}

export type ImportReview = {
  readonly record: ImportRecord
  readonly counts: RowCounts
  readonly rows: readonly DraftRow[]
  readonly page: number
  readonly pages: number
  readonly openRow: DraftRow | null
  /** What the document says around the open row (or the first one on the page). */
  readonly excerpt: readonly NumberedLine[]
  readonly nextDoubtful: DraftRow | null
}

export type ReviewFailure = { readonly kind: 'forbidden' } | { readonly kind: 'notFound' }

/** One page of a review with the text that belongs to it. */
export const getImportReview = async (
  db: Db,
  actor: Actor,
  request: ReviewRequest,
): Promise<Result<ImportReview, ReviewFailure>> => {
  if (!may(actor.roles, 'import')) return err({ kind: 'forbidden' })
  const { scope } = actor
  return inScope(db, scope, async (tx) => {
    const record = await findImport(tx, scope, request.importId)
    if (!record) return err({ kind: 'notFound' })
    const counts = await countImportRows(tx, scope, record.importId)
    const total = request.onlyDoubtful ? counts.doubtful : counts.all
    const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
    const page = Math.min(Math.max(1, request.page), pages)
    const rows = await listImportRows(tx, scope, record.importId, {
      offset: (page - 1) * PAGE_SIZE,
      limit: PAGE_SIZE,
      onlyDoubtful: request.onlyDoubtful,
    })
    const openRow = request.rowId ? await findImportRow(tx, scope, record.importId, request.rowId) : null
    const shown = openRow ?? rows[0] ?? null
    const excerpt = shown
      ? await listImportLines(tx, scope, record.importId, {
          first: Math.max(1, shown.source.firstLine - CONTEXT_LINES),
          last: Math.min(shown.source.lastLine, shown.source.firstLine + 200) + CONTEXT_LINES,
        })
      : []
    const nextDoubtful = await findNextDoubtfulRow(tx, scope, record.importId, openRow?.position ?? -1)
    return ok({ record, counts, rows, page, pages, openRow, excerpt, nextDoubtful })
  })
}
