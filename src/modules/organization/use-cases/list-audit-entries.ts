import type { Result } from '#kernel/result.ts'
import { findHead, listWriters } from '#platform/audit/entries.ts'
import type { Head } from '#platform/audit/signed-heads.ts'
import type { Db } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import type { LogLine } from '../core/log-line.ts'
import type { LogQuery } from '../core/log-query.ts'
import { listNames } from '../store/identity.ts'
import { inLog } from './in-log.ts'
import { listLogLines } from './list-log-lines.ts'

const PAGE = 50
const PEOPLE_MAXIMUM = 200

export type LogPage = {
  /** Newest first, at most 50. */
  readonly lines: readonly LogLine[]
  /** Number of the entry after which the next page begins; null on the last one. */
  readonly next: number | null
  /** Where the chain of the agency stands; null before the first sealing. */
  readonly head: Pick<Head, 'seq' | 'hash' | 'sealedAt'> | null
  /** What may be asked for: people who wrote lately, units, first words of actions. */
  readonly people: readonly { readonly personId: string; readonly name: string }[]
  readonly units: readonly { readonly unitId: string; readonly name: string }[]
  readonly modules: readonly string[]
}

/** A page of the log of changes: of the own unit as far as the person may read its registers, of the directory for an administrator. */
export const listAuditEntries = async (
  db: Db,
  actor: Actor,
  query: LogQuery,
): Promise<Result<LogPage, { readonly kind: 'forbidden' }>> =>
  inLog(db, actor, async (tx, log) => {
    const { timeZone } = actor
    const found = await listLogLines(tx, log, { query, timeZone, after: query.after, limit: PAGE + 1 })
    const lines = found.slice(0, PAGE)
    const writers = await listNames(tx, [...(await listWriters(tx, log.scope, log.reaches, PEOPLE_MAXIMUM))])
    const people = [...writers].map(([personId, name]) => ({ personId, name }))
    return {
      lines,
      next: found.length > PAGE ? (lines.at(-1)?.entryNo ?? null) : null,
      head: await findHead(tx, log.scope),
      people: people.toSorted((a, b) => a.name.localeCompare(b.name, 'id')),
      units: log.units,
      modules: [...new Set(log.reaches.flatMap(({ modules }) => modules))],
    }
  })
