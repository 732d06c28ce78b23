import { type LogEntry, listEntries } from '#platform/audit/entries.ts'
import type { Tx } from '#platform/db/index.ts'
import { idsIn, type LogLine, withNames } from '../core/log-line.ts'
import { type LogQuery, spanOf } from '../core/log-query.ts'
import { listNames } from '../store/identity.ts'
import type { OpenLog } from './in-log.ts'

const PERSON = 'organization.person'
const UNIT = 'organization.unit'

/** `timeZone`: of the unit, in which the days of the query begin and end. */
type Asked = {
  readonly query: LogQuery
  readonly timeZone: string
  readonly after: number | null
  readonly limit: number
}

/** Entries as people read them, newest first: with names of people, also of those who have left, and of units. */
export const listLogLines = async (tx: Tx, log: OpenLog, asked: Asked): Promise<readonly LogLine[]> => {
  const { query, timeZone, after, limit } = asked
  const filter = {
    reaches: log.reaches,
    unitId: query.unitId ?? undefined,
    personId: query.personId ?? undefined,
    action: query.module ?? undefined,
    ...spanOf(query, timeZone),
  }
  const entries = await listEntries(tx, log.scope, filter, { after: after ?? undefined, limit })
  const ids = entries.flatMap((entry) => [
    ...(entry.personId ? [entry.personId] : []),
    ...(entry.subjectKind === PERSON ? [entry.subjectId] : []),
    ...idsIn(entry.values),
  ])
  const people = await listNames(tx, [...new Set(ids)])
  const names = new Map([...log.units.map(({ unitId, name }) => [unitId, name] as const), ...people])
  return entries.map((entry) => lineOf(entry, names))
}

/** A name that the values hold, perhaps by then erased, is not repeated from elsewhere. */
const subjectNameOf = ({ personId, subjectKind, subjectId, values }: LogEntry, names: ReadonlyMap<string, string>) => {
  const isNamed = (subjectKind === PERSON && subjectId !== personId) || subjectKind === UNIT
  return isNamed && !values.some(({ field }) => field === 'name') ? (names.get(subjectId) ?? null) : null
}

const lineOf = ({ personId, values, ...entry }: LogEntry, names: ReadonlyMap<string, string>): LogLine => ({
  ...entry,
  by: personId && (names.get(personId) ?? personId),
  unitName: names.get(entry.unitId) ?? entry.unitId,
  subjectName: subjectNameOf({ personId, values, ...entry }, names),
  values: values.map((value) => ({ ...value, old: withNames(value.old, names), new: withNames(value.new, names) })),
})
