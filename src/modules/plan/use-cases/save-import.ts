import { randomUUID } from 'node:crypto'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#modules/organization/model.ts'
import { recordChange } from '#platform/audit/index.ts'
import { same } from '#platform/audit/values.ts'
import { type Db, inScope } from '#platform/db/index.ts'
import { planFromDraft } from '../core/draft/plan-from-draft.ts'
import { may } from '../core/policy.ts'
import { createActions } from '../store/actions.ts'
import { listImportRows, ROWS_MAXIMUM } from '../store/import-rows.ts'
import { changeImport, findImportForUpdate } from '../store/imports.ts'
import { createObligations } from '../store/obligations.ts'
import { createPlan } from '../store/plans.ts'

export type SaveFailure =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'closed'; readonly planId: string | null }
  | { readonly kind: 'noRows' }

/**
 * Makes the reviewed draft a living plan: actions and, because a published plan is taken as approved, their obligations. Of
 * two people who save at once the second is led to the plan that the first made.
 */
export const saveImport = async (
  db: Db,
  actor: Actor,
  importId: string,
): Promise<Result<{ planId: string }, SaveFailure>> => {
  if (!may(actor.roles, 'import')) return err({ kind: 'forbidden' })
  const { scope } = actor
  return inScope(db, scope, async (tx) => {
    const record = await findImportForUpdate(tx, scope, importId)
    if (!record) return err({ kind: 'notFound' })
    if (record.state !== 'draft') return err({ kind: 'closed', planId: record.planId })
    const rows = await listImportRows(tx, scope, importId, { offset: 0, limit: ROWS_MAXIMUM, onlyDoubtful: false })
    const { actions, obligations } = planFromDraft(rows, record.year, randomUUID)
    if (actions.length === 0) return err({ kind: 'noRows' })

    const planId = randomUUID()
    const owner = { unitId: actor.unitId, planId }
    const { year, title, header } = record
    await createPlan(tx, scope, { ...owner, year, title, header, state: 'approved', importId })
    await createActions(tx, scope, owner, actions)
    await createObligations(tx, scope, owner, obligations)
    await changeImport(tx, scope, importId, { state: 'saved', planId })
    await recordChange(tx, {
      unitId: actor.unitId,
      action: 'plan.plan.saved',
      subject: { kind: 'plan.plan', id: planId },
      values: {
        title: { new: title },
        year: { new: String(year) },
        file: same(record.fileName),
        actions: { new: actions.length },
        obligations: { new: obligations.length },
      },
    })
    return ok({ planId })
  })
}
