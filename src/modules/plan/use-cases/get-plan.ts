import { dateInZone } from '#kernel/dates/date-in-zone.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#modules/organization/model.ts'
import { type Db, inScope } from '#platform/db/index.ts'
import { type ActionState, type AreaGroup, groupActions, joinDuties } from '../core/action-groups.ts'
import type { AreaNumber } from '../core/parsed-plan.ts'
import type { RibbonCell } from '../core/plan-views.ts'
import { may } from '../core/policy.ts'
import { listActions } from '../store/actions.ts'
import { listObligationsOfActions, listRibbonCells } from '../store/obligations.ts'
import { findPlan, type PlanRecord } from '../store/plans.ts'

/** Actions shown at once; real plans have 70 to 150 (ARCHITECTURE.md, sizes). Beyond it the page asks to filter. */
const ACTIONS_MAXIMUM = 1000

/** Words of a search that are used; more make no search better. */
const WORDS_MAXIMUM = 8

export type PlanRequest = {
  readonly planId: string
  readonly search: string
  readonly area: AreaNumber | null
  readonly state: ActionState | null
}

export type PlanView = {
  readonly plan: PlanRecord
  readonly today: string
  readonly groups: readonly AreaGroup[]
  /** Actions in each state under the search and area chosen, before the state filter. */
  readonly counts: Readonly<Record<ActionState, number>>
  readonly shown: number
  readonly ribbon: readonly RibbonCell[]
  readonly mayComplete: boolean
}

export type PlanFailure = { readonly kind: 'forbidden' } | { readonly kind: 'notFound' }

const wordsOf = (search: string): string[] => search.trim().split(/\s+/).filter(Boolean).slice(0, WORDS_MAXIMUM)

/** The living plan, grouped by area and component, with the year's ribbon; four queries whatever its size. */
export const getPlan = async (db: Db, actor: Actor, request: PlanRequest): Promise<Result<PlanView, PlanFailure>> => {
  if (!may(actor.roles, 'read')) return err({ kind: 'forbidden' })
  const { scope } = actor
  const today = dateInZone(new Date(), actor.timeZone)
  return inScope(db, scope, async (tx) => {
    const plan = await findPlan(tx, scope, request.planId)
    if (!plan) return err({ kind: 'notFound' })
    const words = wordsOf(request.search)
    const actions = await listActions(tx, scope, plan.planId, { words, area: request.area, limit: ACTIONS_MAXIMUM })
    const obligations = await listObligationsOfActions(
      tx,
      scope,
      actions.map((each) => each.actionId),
    )
    const ribbon = await listRibbonCells(tx, scope, plan.planId, today)
    const joined = joinDuties(actions, obligations, today)
    const counts = { late: 0, due: 0, open: 0, done: 0, unscheduled: 0 }
    for (const each of joined) counts[each.state] += 1
    const kept = request.state ? joined.filter((each) => each.state === request.state) : joined
    const mayComplete = may(actor.roles, 'complete')
    return ok({ plan, today, groups: groupActions(kept), counts, shown: kept.length, ribbon, mayComplete })
  })
}
