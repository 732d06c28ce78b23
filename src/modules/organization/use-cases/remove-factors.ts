import { err, ok, type Result } from '#kernel/result.ts'
import { recordChange } from '#platform/audit/index.ts'
import { type Db, inScope } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import { removeAllFactors } from '../store/second-factors.ts'

/**
 * An administrator removes all second factors of a person who lost them: application, passkeys and recovery codes. Every session
 * of the person ends; at the next sign-in the password is enough, or a role asks for a new factor. `forbidden`: a role of the
 * person lies outside what the administrator administers (the same answer as for a person who does not exist), or it is the
 * administrator themself, who does so in the own account.
 * @returns how many factors were removed
 */
export const removeFactors = (
  db: Db,
  { scope, unitId }: Actor,
  personId: string,
): Promise<Result<number, { readonly kind: 'forbidden' }>> =>
  inScope(db, { ...scope, administeredUnitId: unitId }, async (tx) => {
    const removed = personId === scope.personId ? null : await removeAllFactors(tx, personId)
    if (removed === null) return err({ kind: 'forbidden' })
    await recordChange(tx, {
      unitId,
      action: 'organization.factors.removed',
      subject: { kind: 'person', id: personId },
      values: { factors: { old: removed, new: 0 } },
    })
    return ok(removed)
  })
