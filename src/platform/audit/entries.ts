import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '#kernel/scope.ts'
import type { Tx } from '#platform/db/index.ts'
import type { Head } from './signed-heads.ts'

/** What may be read: entries of these units whose action begins with one of these words and a point (`plan`). */
export type Reach = { readonly unitIds: readonly string[]; readonly modules: readonly string[] }

export type EntryFilter = {
  /** One reach is enough for an entry to be seen; none shows nothing. */
  readonly reaches: readonly Reach[]
  readonly unitId?: string | undefined
  readonly personId?: string | undefined
  /** Beginning of the action: `plan`, `plan.obligation`. */
  readonly action?: string | undefined
  readonly subjectId?: string | undefined
  /** From this moment on, and before that one. */
  readonly from?: Date | undefined
  readonly before?: Date | undefined
}

export type EntryPage = {
  /** Number of the entry after which (downwards: newest first) the page begins. */
  readonly after?: number | undefined
  readonly limit: number
}

export type LogValue = {
  readonly field: string
  /** As recorded (JSON); null where there was none. */
  readonly old: unknown
  readonly new: unknown
  readonly erased: boolean
}

export type LogEntry = {
  readonly entryNo: number
  readonly unitId: string
  readonly at: Date
  /** Null for what the program did by itself. */
  readonly personId: string | null
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly values: readonly LogValue[]
  /** Number of its link; null until it is sealed. */
  readonly seq: number | null
}

const startsWith = (words: string): RawBuilder<boolean> => {
  // Underscores of names are signs of `like`.
  const escaped = words.replace(/[\\%_]/g, '\\$&')
  return sql<boolean>`e.action like ${`${escaped}.%`}`
}

/** The literal pattern lets the planner use the index of the directory's entries. */
const ofModule = (module: string): RawBuilder<boolean> =>
  module === 'organization' ? sql<boolean>`e.action like 'organization.%'` : startsWith(module)

/** One unit is compared as such: then its index gives the order, and a page costs the same in a long log. */
const ofUnits = (unitIds: readonly string[]): RawBuilder<boolean> =>
  unitIds.length === 1
    ? sql<boolean>`e.unit_id = ${unitIds[0]}`
    : sql<boolean>`e.unit_id = any (${[...unitIds]}::uuid[])`

const within = ({ unitIds, modules }: Reach): RawBuilder<boolean> =>
  modules.length === 0
    ? sql<boolean>`false`
    : sql<boolean>`(${ofUnits(unitIds)} and (${sql.join(modules.map(ofModule), sql` or `)}))`

const conditions = ({ agencyId }: Scope, filter: EntryFilter): RawBuilder<boolean>[] => [
  sql<boolean>`e.agency_id = ${agencyId}`,
  filter.reaches.length === 0 ? sql`false` : sql<boolean>`(${sql.join(filter.reaches.map(within), sql` or `)})`,
  ...(filter.unitId === undefined ? [] : [sql<boolean>`e.unit_id = ${filter.unitId}`]),
  ...(filter.personId === undefined ? [] : [sql<boolean>`e.person_id = ${filter.personId}`]),
  ...(filter.action === undefined ? [] : [startsWith(filter.action)]),
  ...(filter.subjectId === undefined ? [] : [sql<boolean>`e.subject_id = ${filter.subjectId}`]),
  ...(filter.from === undefined ? [] : [sql<boolean>`e.recorded_at >= ${filter.from}`]),
  ...(filter.before === undefined ? [] : [sql<boolean>`e.recorded_at < ${filter.before}`]),
]

/** Entries of the log with their values, newest first; at most `limit`. The scope's row-level security holds besides. */
export async function listEntries(tx: Tx, scope: Scope, filter: EntryFilter, page: EntryPage): Promise<LogEntry[]> {
  const all = conditions(scope, filter)
  if (page.after !== undefined) {
    all.push(sql<boolean>`(e.recorded_at, e.entry_no) < (
      select c.recorded_at, c.entry_no from audit.entry c
      where c.agency_id = ${scope.agencyId} and c.entry_no = ${page.after})`)
  }
  const { rows } = await sql<StoredEntry>`
    select e.entry_no as "entryNo", e.unit_id as "unitId", e.recorded_at as at, e.person_id as "personId", e.action,
      e.subject_kind as "subjectKind", e.subject_id as "subjectId", l.seq,
      (select coalesce(json_agg(json_build_object(
          'field', v.field, 'old', v.old_value, 'new', v.new_value, 'erased', v.erased_at is not null
        ) order by array_position(e.fields, v.field)), '[]'::json)
        from audit.value v where v.agency_id = e.agency_id and v.entry_no = e.entry_no) as values
    from audit.entry e
      left join audit.link l on l.agency_id = e.agency_id and l.entry_no = e.entry_no
    where ${sql.join(all, sql` and `)}
    order by e.recorded_at desc, e.entry_no desc
    limit ${page.limit}`.execute(tx)
  return rows.map(({ values, ...entry }) => ({
    ...entry,
    values: values.map(({ field, old, new: now, erased }) => ({ field, old: parsed(old), new: parsed(now), erased })),
  }))
}

type StoredEntry = Omit<LogEntry, 'values'> & {
  readonly values: readonly { field: string; old: string | null; new: string | null; erased: boolean }[]
}

/** A value that somebody tampered with must not keep the rest of the log from being read. */
function parsed(text: string | null): unknown {
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** As far back as the choice of people looks. */
const RECENT_ENTRIES = 5_000

/** Who wrote the latest entries within the reach, for a filter: at most `limit` people, the most recent first. */
export async function listWriters(
  tx: Tx,
  scope: Scope,
  reaches: readonly Reach[],
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ personId: string }>`
    select person_id as "personId" from (
      select e.person_id, e.entry_no from audit.entry e
      where ${sql.join(conditions(scope, { reaches }), sql` and `)} and e.person_id is not null
      order by e.recorded_at desc, e.entry_no desc limit ${RECENT_ENTRIES}
    ) recent
    group by person_id order by max(entry_no) desc limit ${limit}`.execute(tx)
  return rows.map(({ personId }) => personId)
}

/** Where the chain of the agency stands; null before its first link. */
export async function findHead(tx: Tx, { agencyId }: Scope): Promise<Head | null> {
  const { rows } = await sql<Head>`
    select agency_id as "agencyId", seq, encode(hash, 'hex') as hash, sealed_at as "sealedAt"
    from audit.head where agency_id = ${agencyId}`.execute(tx)
  return rows[0] ?? null
}
