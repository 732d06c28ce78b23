import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#modules/organization/model.ts'
import { type Db, inScope, type Tx } from '#platform/db/index.ts'
import type { DraftRow } from '../core/draft/draft-row.ts'
import { may } from '../core/policy.ts'
import { listImportLines, type NumberedLine } from '../store/import-lines.ts'
import {
  countImportRows,
  countImportRowsBefore,
  findImportRow,
  findNextDoubtfulRow,
  listImportRows,
  type RowCounts,
} from '../store/import-rows.ts'
import { findImport, type ImportRecord } from '../store/imports.ts'
import { countPlansOfYear } from '../store/plans.ts'
import { listSingleDoubts, type SingleDoubt } from '../store/row-doubts.ts'

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
  /** Shows the page of the first row after this position instead: where a person goes on after a row is done. */
  readonly after?: number | null
}

export type ImportReview = {
  readonly record: ImportRecord
  readonly counts: RowCounts
  readonly rows: readonly DraftRow[]
  readonly page: number
  readonly pages: number
  readonly openRow: DraftRow | null
  /** What the document says around the open row, the one to go on with, or the first one on the page. */
  readonly excerpt: readonly NumberedLine[]
  readonly nextDoubtful: DraftRow | null
  /** The row to go on with when `after` was asked for: the first one of the view behind it, else the last one. */
  readonly landing: string | null
  /** Doubts that are the only one of some rows. */
  readonly singleDoubts: readonly SingleDoubt[]
  /** Living plans of the draft's year. */
  readonly plansOfYear: number
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
    const openRow = request.rowId ? await findImportRow(tx, scope, record.importId, request.rowId) : null
    const after = request.after ?? null
    const position = openRow?.position ?? (after === null ? null : after + 1)
    // The page follows the row: the address of a row says no page, and rows leave the doubtful view while one works.
    const asked = position === null ? request.page : await pageOf(tx, actor, request, position)
    const page = Math.min(Math.max(1, asked), pages)
    const rows = await listImportRows(tx, scope, record.importId, {
      offset: (page - 1) * PAGE_SIZE,
      limit: PAGE_SIZE,
      onlyDoubtful: request.onlyDoubtful,
    })
    const landing = after === null || openRow ? null : landingOf(rows, after)
    const excerpt = await excerptAround(tx, actor, record.importId, openRow ?? landing ?? rows[0])
    const nextDoubtful = await findNextDoubtfulRow(tx, scope, record.importId, openRow?.position ?? after ?? -1)
    return ok({
      ...{ record, counts, rows, page, pages, openRow, excerpt, nextDoubtful },
      landing: landing?.rowId ?? null,
      singleDoubts: await listSingleDoubts(tx, scope, record.importId),
      plansOfYear: (await countPlansOfYear(tx, scope, record.year)).plans,
    })
  })
}

const pageOf = async (tx: Tx, { scope }: Actor, request: ReviewRequest, position: number): Promise<number> => {
  const { importId, onlyDoubtful } = request
  const { before } = await countImportRowsBefore(tx, scope, importId, { position, onlyDoubtful })
  return Math.floor(before / PAGE_SIZE) + 1
}

const landingOf = (rows: readonly DraftRow[], after: number): DraftRow | null =>
  rows.find(({ position }) => position > after) ?? rows.at(-1) ?? null

const excerptAround = async (tx: Tx, { scope }: Actor, importId: string, row: DraftRow | undefined) => {
  if (!row) return []
  const { firstLine, lastLine } = row.source
  return listImportLines(tx, scope, importId, {
    first: Math.max(1, firstLine - CONTEXT_LINES),
    last: Math.min(lastLine, firstLine + 200) + CONTEXT_LINES,
  })
}
