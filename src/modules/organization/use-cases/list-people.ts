import { isId } from '#kernel/ids.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Db } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import type { PersonRow, PersonState } from '../core/people.ts'
import { searchWords } from '../core/search-words.ts'
import { countPeople, listPeople as listRows } from '../store/people.ts'
import { inAdministeredScope } from './in-administered-scope.ts'

export type PeopleQuery = {
  readonly search: string
  readonly unitId: string | null
  readonly state: PersonState | null
  /** The page begins after this person. */
  readonly afterPersonId: string | null
}

export type PeoplePage = {
  readonly people: readonly PersonRow[]
  /** The next page begins after this person; null on the last page. */
  readonly next: string | null
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
    const after = isId(query.afterPersonId) ? query.afterPersonId : null
    const rows = await listRows(tx, filter, after, PAGE + 1)
    const counts = await countPeople(tx, filter)
    const next = rows.length > PAGE ? (rows[PAGE - 1]?.personId ?? null) : null
    return ok({ people: rows.slice(0, PAGE), next, counts })
  })
