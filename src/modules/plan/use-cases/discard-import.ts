import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#modules/organization/model.ts'
import { recordChange } from '#platform/audit/index.ts'
import { same } from '#platform/audit/values.ts'
import { type Db, inScope } from '#platform/db/index.ts'
import { may } from '../core/policy.ts'
import { changeImport, findImportForUpdate } from '../store/imports.ts'

export type DiscardFailure =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'closed' }

/** Puts a draft away. Its rows and the original file stay, so that nothing is lost. */
export const discardImport = async (db: Db, actor: Actor, importId: string): Promise<Result<null, DiscardFailure>> => {
  if (!may(actor.roles, 'import')) return err({ kind: 'forbidden' })
  return inScope(db, actor.scope, async (tx) => {
    const record = await findImportForUpdate(tx, actor.scope, importId)
    if (!record) return err({ kind: 'notFound' })
    if (record.state !== 'draft') return err({ kind: 'closed' })
    await changeImport(tx, actor.scope, importId, { state: 'discarded' })
    await recordChange(tx, {
      unitId: record.unitId,
      action: 'plan.import.discarded',
      subject: { kind: 'plan.import', id: importId },
      values: { file: same(record.fileName) },
    })
    return ok(null)
  })
}
