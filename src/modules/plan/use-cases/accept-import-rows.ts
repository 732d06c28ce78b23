import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#modules/organization/model.ts'
import { recordChange } from '#platform/audit/index.ts'
import { same } from '#platform/audit/values.ts'
import { type Db, inScope } from '#platform/db/index.ts'
import { may } from '../core/policy.ts'
import { findImportForUpdate } from '../store/imports.ts'
import { acceptRowsOfDoubt } from '../store/row-doubts.ts'

export type AcceptFailure = { readonly kind: 'forbidden' } | { readonly kind: 'notFound' } | { readonly kind: 'closed' }

export type Acceptance = {
  readonly importId: string
  /** The doubt that a person finds unfounded; what is no doubt of any row accepts none. */
  readonly reason: string
}

/** Says of all rows with this one doubt and no other that they are right as they stand; at most the rows of one draft. */
export const acceptImportRows = async (
  db: Db,
  actor: Actor,
  { importId, reason }: Acceptance,
): Promise<Result<{ accepted: number }, AcceptFailure>> => {
  if (!may(actor.roles, 'import')) return err({ kind: 'forbidden' })
  const { scope } = actor
  return inScope(db, scope, async (tx) => {
    const record = await findImportForUpdate(tx, scope, importId)
    if (!record) return err({ kind: 'notFound' })
    if (record.state !== 'draft') return err({ kind: 'closed' })
    const accepted = await acceptRowsOfDoubt(tx, scope, importId, reason)
    if (accepted > 0) {
      await recordChange(tx, {
        unitId: record.unitId,
        action: 'plan.import_rows.accepted',
        subject: { kind: 'plan.import', id: importId },
        values: { file: same(record.fileName), doubt: same(reason), rows: { new: accepted } },
      })
    }
    return ok({ accepted })
  })
}
