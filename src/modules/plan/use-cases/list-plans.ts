import { dateInZone } from '#kernel/dates/date-in-zone.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#modules/organization/model.ts'
import { now } from '#platform/clock/index.ts'
import { type Db, inScope } from '#platform/db/index.ts'
import type { PlanSummary } from '../core/plan-views.ts'
import { may } from '../core/policy.ts'
import { type ImportRecord, listDraftImports } from '../store/imports.ts'
import { listPlans as listPlanRows } from '../store/plans.ts'

/** A unit makes one plan a year, so these bounds reach further back than the rule itself. */
const PLANS_MAXIMUM = 100
const DRAFTS_MAXIMUM = 20

export type Plans = {
  readonly plans: readonly PlanSummary[]
  /** Imports that wait for review; only for those who may import. */
  readonly drafts: readonly ImportRecord[]
  readonly mayImport: boolean
}

/** The unit's plans, newest year first, and the drafts under review. */
export const listPlans = async (db: Db, actor: Actor): Promise<Result<Plans, { readonly kind: 'forbidden' }>> => {
  if (!may(actor.roles, 'read')) return err({ kind: 'forbidden' })
  const today = dateInZone(now(), actor.timeZone)
  return inScope(db, actor.scope, async (tx) => {
    const plans = await listPlanRows(tx, actor.scope, today, PLANS_MAXIMUM)
    const mayImport = may(actor.roles, 'import')
    const drafts = mayImport ? await listDraftImports(tx, actor.scope, DRAFTS_MAXIMUM) : []
    return ok({ plans, drafts, mayImport })
  })
}
