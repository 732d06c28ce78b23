import type { Scope } from '#kernel/scope.ts'
import { type Db, inScope } from '#platform/db/index.ts'
import { type Charge, countCharge as count } from '../store/person-in-charge.ts'

/**
 * How many actions and open duties a person is in charge of in a unit, for the one who is about to let them go. Numbers only:
 * an administrator reads no register. `scope` is that of whoever asks, widened by the unit they administer.
 */
export const countCharge = (db: Db, scope: Scope, of: { unitId: string; personId: string }): Promise<Charge> =>
  inScope(db, scope, (tx) => count(tx, scope, of.unitId, of.personId))
