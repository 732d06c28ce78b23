import { dateInZone } from '#kernel/dates/date-in-zone.ts'
import { lastDayOfMonth, parseIsoMonth } from '#kernel/dates/iso-month.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#modules/organization/model.ts'
import { now } from '#platform/clock/index.ts'
import { type Db, inScope } from '#platform/db/index.ts'
import type { AreaChoice, DueItem } from '../core/plan-views.ts'
import { may } from '../core/policy.ts'
import { countDueItems, type DueCounts, listDueItems } from '../store/due-items.ts'
import { findPlan, listPlans, type PlanRecord } from '../store/plans.ts'

const PAGE_SIZE = 100

/** A unit makes one plan a year, two at most. */
const PLANS_MAXIMUM = 100

export type MonthRequest = {
  readonly planId: string
  readonly month: string
  readonly page: number
  readonly area?: AreaChoice
  /** All the unit's plans of that plan's year together. */
  readonly wholeYear?: boolean
}

export type MonthView = {
  readonly plan: PlanRecord
  /** Whose duties these are: the plan's alone, or those of all plans of its year. */
  readonly plans: readonly Pick<PlanRecord, 'planId' | 'title'>[]
  readonly month: string
  readonly today: string
  readonly items: readonly DueItem[]
  readonly counts: DueCounts
  readonly page: number
  readonly pages: number
  readonly mayComplete: boolean
}

export type MonthFailure = { readonly kind: 'forbidden' } | { readonly kind: 'notFound' }

/** What falls due in a month (ISO, "2026-11"), area by area and then in the order of the plan; the counts follow the area chosen. */
export const listMonth = async (
  db: Db,
  actor: Actor,
  request: MonthRequest,
): Promise<Result<MonthView, MonthFailure>> => {
  if (!may(actor.roles, 'read')) return err({ kind: 'forbidden' })
  const { month } = request
  // PostgreSQL counts no year 0.
  if (!parseIsoMonth(month)?.year) return err({ kind: 'notFound' })
  const { scope } = actor
  const today = dateInZone(now(), actor.timeZone)
  return inScope(db, scope, async (tx) => {
    const plan = await findPlan(tx, scope, request.planId)
    if (!plan) return err({ kind: 'notFound' })
    const { area = null, wholeYear } = request
    const ofUnit = wholeYear ? await listPlans(tx, scope, today, PLANS_MAXIMUM) : [plan]
    const plans = ofUnit.filter(({ year }) => year === plan.year).map(({ planId, title }) => ({ planId, title }))
    const planIds = plans.map(({ planId }) => planId)
    const span = { planIds, from: `${month}-01`, to: lastDayOfMonth(month), area }
    const counts = await countDueItems(tx, scope, span, today)
    const pages = Math.max(1, Math.ceil(counts.all / PAGE_SIZE))
    const page = Math.min(Math.max(1, request.page), pages)
    const offset = (page - 1) * PAGE_SIZE
    const items = await listDueItems(tx, scope, { ...span, byArea: true, onlyOpen: false, offset, limit: PAGE_SIZE })
    return ok({ plan, plans, month, today, items, counts, page, pages, mayComplete: may(actor.roles, 'complete') })
  })
}
