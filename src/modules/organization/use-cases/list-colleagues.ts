import { type Db, inScope } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import type { Colleague } from '../core/colleague.ts'
import { listColleagues as listRows } from '../store/colleagues.ts'

/** More people than this in one unit are found by search, not in a list. */
const COLLEAGUES_MAXIMUM = 1000

/** Everybody with a role in the actor's unit, by name, for choosing who is in charge. Administrators of accounts are no colleagues. */
export const listColleagues = (db: Db, { scope, unitId }: Actor): Promise<Colleague[]> =>
  inScope(db, scope, (tx) => listRows(tx, unitId, COLLEAGUES_MAXIMUM))
