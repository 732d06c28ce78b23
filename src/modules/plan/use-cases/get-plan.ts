import { dateInZone } from '#kernel/dates/date-in-zone.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { storableText } from '#kernel/text/storable-text.ts'
import { listPersonNames } from '#modules/organization/index.ts'
import type { Actor } from '#modules/organization/model.ts'
import { now } from '#platform/clock/index.ts'
import { type Db, inScope } from '#platform/db/index.ts'
import { type ActionState, type AreaGroup, groupActions, joinDuties, stateOfDuties } from '../core/action-groups.ts'
import type { AreaNumber } from '../core/parsed-plan.ts'
import type { RibbonCell } from '../core/plan-views.ts'
import { may } from '../core/policy.ts'
import { listActionDuties, listActions } from '../store/actions.ts'
import { listObligationsOfActions, listRibbonCells } from '../store/obligations.ts'
import { findPlan, type PlanRecord } from '../store/plans.ts'

/** As many actions as one import can bring (formats/limits.ts). */
const ACTIONS_MAXIMUM = 10_000

/** Actions on one page: real plans have 70 to 150 and stand on one. */
const PAGE_SIZE = 200

/** Words of a search that are used; more make no search better. */
const WORDS_MAXIMUM = 8

export type PlanRequest = {
  readonly planId: string
  readonly search: string
  readonly area: AreaNumber | null
  readonly state: ActionState | null
  /** 1-based; the first when left out. */
  readonly page?: number
}

export type PlanView = {
  readonly plan: PlanRecord
  readonly today: string
  readonly groups: readonly AreaGroup[]
  /** Actions in each state under the search and area chosen, before the state filter. */
  readonly counts: Readonly<Record<ActionState, number>>
  /** Actions that all filters leave, over all pages. */
  readonly shown: number
  readonly page: number
  readonly pages: number
  readonly ribbon: readonly RibbonCell[]
  readonly mayComplete: boolean
  /** Names of the colleagues in charge of the actions shown, by person id. */
  readonly peopleInCharge: Readonly<Record<string, string>>
}

export type PlanFailure = { readonly kind: 'forbidden' } | { readonly kind: 'notFound' }

const wordsOf = (search: string): string[] =>
  storableText(search).trim().split(/\s+/).filter(Boolean).slice(0, WORDS_MAXIMUM)

/** The living plan, grouped by area and component, with the year's ribbon; six queries whatever its size. */
export const getPlan = async (db: Db, actor: Actor, request: PlanRequest): Promise<Result<PlanView, PlanFailure>> => {
  if (!may(actor.roles, 'read')) return err({ kind: 'forbidden' })
  const { scope } = actor
  const today = dateInZone(now(), actor.timeZone)
  const found = await inScope(db, scope, async (tx) => {
    const plan = await findPlan(tx, scope, request.planId)
    if (!plan) return null
    const words = wordsOf(request.search)
    const duties = await listActionDuties(tx, scope, plan.planId, { words, area: request.area, limit: ACTIONS_MAXIMUM })
    const counts = { late: 0, due: 0, open: 0, done: 0, unscheduled: 0 }
    const kept = duties.filter((each) => {
      const state = stateOfDuties(each, today)
      counts[state] += 1
      return request.state === null || request.state === state
    })
    const pages = Math.max(1, Math.ceil(kept.length / PAGE_SIZE))
    const page = Math.min(Math.max(1, request.page ?? 1), pages)
    const ids = kept.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((each) => each.actionId)
    const actions = await listActions(tx, scope, ids)
    const obligations = await listObligationsOfActions(tx, scope, ids)
    const ribbon = await listRibbonCells(tx, scope, [plan.planId], today)
    return { plan, actions, obligations, counts, shown: kept.length, page, pages, ribbon }
  })
  if (!found) return err({ kind: 'notFound' })
  const { actions, obligations, ...view } = found
  const inCharge = actions.flatMap((action) => action.picPersonId ?? [])
  const peopleInCharge = Object.fromEntries(await listPersonNames(db, scope, inCharge))
  const groups = groupActions(joinDuties(actions, obligations, today))
  return ok({ ...view, today, groups, mayComplete: may(actor.roles, 'complete'), peopleInCharge })
}
