import { type Db, inScope } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import { findWelcome as findRow, type Welcome } from '../store/people.ts'

/** Long enough for somebody who comes by once in a fortnight. */
const DAYS_SHOWN = 14

/**
 * Who gave the actor their place in the unit, as long as that is news. Somebody with an account gets no invitation, so this
 * is how they are told.
 */
export const findWelcome = (db: Db, { scope, unitId }: Actor): Promise<Welcome | null> =>
  inScope(db, scope, (tx) => findRow(tx, unitId, DAYS_SHOWN))
