import { dateInZone } from '#kernel/dates/date-in-zone.ts'
import { addDays } from '#kernel/dates/iso-date.ts'
import { lastDayOfMonth, monthOfDate } from '#kernel/dates/iso-month.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#modules/organization/model.ts'
import { now } from '#platform/clock/index.ts'
import { type Db, inScope } from '#platform/db/index.ts'
import type { DueItem, PlanSummary, RibbonCell } from '../core/plan-views.ts'
import { may } from '../core/policy.ts'
import { countDueItems, type DueCounts, listDueItems } from '../store/due-items.ts'
import { listRibbonCells } from '../store/obligations.ts'
import { listPlans } from '../store/plans.ts'

/** Lines of each list on the home page; the rest is one tap away. */
const LIST_SIZE = 5

/** A unit makes one plan a year, so this reaches further back than the rule itself. */
const PLANS_MAXIMUM = 100

export type UnitOverview = {
  readonly today: string
  /** The plans of this year, else the newest alone; empty while the unit has none. All that follows is of these together. */
  readonly plans: readonly PlanSummary[]
  readonly late: readonly DueItem[]
  readonly dueThisMonth: readonly DueItem[]
  /** Of what the person is in charge of: still open and due by the end of this month, the oldest first. */
  readonly mine: readonly DueItem[]
  readonly counts: { readonly month: DueCounts; readonly late: number; readonly mine: number }
  readonly ribbon: readonly RibbonCell[]
  readonly mayRead: boolean
  readonly mayImport: boolean
  readonly mayComplete: boolean
}

const NOTHING: DueCounts = { all: 0, done: 0, overdue: 0, open: 0 }

/** What the home page says in one look: what is late, what is due this month, and the year. Never fails: who may not read sees nothing. */
export const getUnitOverview = async (db: Db, actor: Actor): Promise<Result<UnitOverview, never>> => {
  const today = dateInZone(now(), actor.timeZone)
  const [mayRead, mayImport, mayComplete] = (['read', 'import', 'complete'] as const).map((deed) =>
    may(actor.roles, deed),
  )
  const rights = { mayRead: mayRead === true, mayImport: mayImport === true, mayComplete: mayComplete === true }
  const empty = {
    today,
    plans: [],
    late: [],
    dueThisMonth: [],
    mine: [],
    counts: { month: NOTHING, late: 0, mine: 0 },
    ribbon: [],
    ...rights,
  }
  if (!rights.mayRead) return ok(empty)
  const { scope } = actor
  return inScope(db, scope, async (tx) => {
    const all = await listPlans(tx, scope, today, PLANS_MAXIMUM)
    const ofThisYear = all.filter((each) => each.year === Number(today.slice(0, 4)))
    const plans = ofThisYear.length > 0 ? ofThisYear : all.slice(0, 1)
    if (plans.length === 0) return ok(empty)
    const planIds = plans.map(({ planId }) => planId)
    const month = monthOfDate(today)
    const before = { planIds, from: '0001-01-01', to: addDays(today, -1) }
    const ahead = { planIds, from: today, to: lastDayOfMonth(month) }
    const list = { onlyOpen: true, offset: 0, limit: LIST_SIZE }
    const late = await listDueItems(tx, scope, { ...before, ...list })
    const dueThisMonth = await listDueItems(tx, scope, { ...ahead, ...list })
    const monthCounts = await countDueItems(tx, scope, { ...ahead, from: `${month}-01` }, today)
    const lateCounts = await countDueItems(tx, scope, before, today)
    const own = { planIds, from: before.from, to: ahead.to, personInCharge: scope.personId }
    const mine = await listDueItems(tx, scope, { ...own, ...list })
    const mineCounts = await countDueItems(tx, scope, own, today)
    const ribbon = await listRibbonCells(tx, scope, planIds, today)
    const counts = { month: monthCounts, late: lateCounts.open, mine: mineCounts.open }
    return ok({ ...empty, plans, late, dueThisMonth, mine, counts, ribbon })
  })
}
