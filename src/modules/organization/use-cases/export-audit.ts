import { err, ok, type Result } from '#kernel/result.ts'
import type { Db } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import { logAccessOf } from '../core/log-access.ts'
import type { LogLine } from '../core/log-line.ts'
import type { LogQuery } from '../core/log-query.ts'
import { inLog } from './in-log.ts'
import { listLogLines } from './list-log-lines.ts'

/** Entries held in memory at a time. */
const PAGE = 500

export type LogPages = AsyncIterable<readonly LogLine[]>

/**
 * All entries that the query finds, newest first, some hundred at a time: each page in a short transaction of its own, from where the one
 * before ended, so that what is written meanwhile changes nothing. For a table, see formats/log-csv.ts.
 */
export const exportAudit = async (
  db: Db,
  actor: Actor,
  query: LogQuery,
): Promise<Result<LogPages, { readonly kind: 'forbidden' }>> =>
  logAccessOf(actor.roles) ? ok(pagesOf(db, actor, query)) : err({ kind: 'forbidden' })

async function* pagesOf(db: Db, actor: Actor, query: LogQuery): AsyncGenerator<readonly LogLine[]> {
  const { timeZone } = actor
  let after = query.after
  for (;;) {
    const asked = { query, timeZone, after, limit: PAGE }
    const found = await inLog(db, actor, (tx, log) => listLogLines(tx, log, asked))
    const lines = found.ok ? found.value : []
    if (lines.length > 0) yield lines
    if (lines.length < PAGE) return
    after = lines.at(-1)?.entryNo ?? null
  }
}
