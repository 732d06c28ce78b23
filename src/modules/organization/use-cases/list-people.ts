import { isId } from '#kernel/ids.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Db } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import type { PeopleCursor, PersonRow, PersonState } from '../core/people.ts'
import { searchWords } from '../core/search-words.ts'
import { countPeople, listPeople as listRows } from '../store/people.ts'
import { inAdministeredScope } from './in-administered-scope.ts'

export type PeopleQuery = {
  readonly search: string
  readonly unitId: string | null
  readonly state: PersonState | null
  readonly after: PeopleCursor | null
}

export type PeoplePage = {
  readonly people: readonly PersonRow[]
  /** Where the next page begins; null on the last one. */
  readonly next: PeopleCursor | null
  /** How many there are in each state under the same search. */
  readonly counts: Readonly<Record<PersonState, number>>
}

const PAGE = 50

/** The people of the administered units in the order of their names, fifty at a time. */
export const listPeople = async (
  db: Db,
  actor: Actor,
  query: PeopleQuery,
): Promise<Result<PeoplePage, { readonly kind: 'forbidden' }>> =>
  inAdministeredScope<PeoplePage, never>(db, actor, async (tx) => {
    const filter = {
      words: searchWords(query.search),
      belowUnitId: isId(query.unitId) ? query.unitId : null,
      state: query.state,
    }
    const rows = await listRows(tx, filter, query.after, PAGE + 1)
    const counts = await countPeople(tx, filter)
    const last = rows[PAGE - 1]
    const next = rows.length > PAGE && last ? { sortKey: last.sortKey, personId: last.personId } : null
    return ok({ people: rows.slice(0, PAGE), next, counts })
  })
