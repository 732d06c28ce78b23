import { err, type Result } from '#kernel/result.ts'
import type { Scope } from '#kernel/scope.ts'
import { type Db, inScope, type Tx } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'

/**
 * One transaction of an administrator: their unit and all beneath it stand open, people and units only. Anybody else is
 * refused here, and by the database a second time.
 */
export const inAdministeredScope = async <Value, Failure>(
  db: Db,
  { scope, unitId, roles }: Actor,
  work: (tx: Tx, scope: Scope) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | { readonly kind: 'forbidden' }>> => {
  if (!roles.includes('administrator')) return err({ kind: 'forbidden' })
  const administered: Scope = { ...scope, administeredUnitId: unitId }
  return inScope(db, administered, (tx) => work(tx, administered))
}
