import { sql } from 'kysely'
import type { Scope } from '#kernel/scope.ts'
import type { Tx } from '#platform/db/index.ts'
import type { AreaNumber } from '../core/parsed-plan.ts'
import type { AreaChoice, DueItem } from '../core/plan-views.ts'
import { OBLIGATION_COLUMNS, ofPlans, scopedObligations } from './obligations.ts'

const withAction = (tx: Tx, scope: Scope) =>
  scopedObligations(tx, scope)
    .innerJoin('plan.action as a', (join) =>
      join.onRef('a.agency_id', '=', 'o.agency_id').onRef('a.action_id', '=', 'o.action_id'),
    )
    .innerJoin('plan.plan as p', (join) =>
      join.onRef('p.agency_id', '=', 'o.agency_id').onRef('p.plan_id', '=', 'o.plan_id'),
    )
    .select([
      ...OBLIGATION_COLUMNS,
      'o.plan_id as planId',
      'o.done_by as doneBy',
      sql<AreaNumber | null>`a.area`.as('area'),
      'a.component',
      'a.indicator',
      'a.action',
      'a.pic',
      'a.question',
      'p.year as planYear',
      sql<number>`(select count(*)::int from plan.obligation s where s.agency_id = o.agency_id and s.action_id = o.action_id)`.as(
        'parts',
      ),
    ])

/**
 * What falls due from..to (ISO dates, inclusive), by due date and then in the plan's order; `byArea`: area by area, what has
 * none last.
 */
export type DuePage = {
  readonly planIds: readonly string[]
  readonly from: string
  readonly to: string
  readonly area?: AreaChoice
  /** Only what this person is in charge of. */
  readonly personInCharge?: string
  readonly byArea?: boolean
  readonly onlyOpen: boolean
  readonly offset: number
  readonly limit: number
}

const isIn = (area: NonNullable<AreaChoice>) =>
  sql<boolean>`a.area is not distinct from ${area === 'none' ? null : area}::text`

export const listDueItems = (tx: Tx, scope: Scope, page: DuePage): Promise<DueItem[]> => {
  let query = withAction(tx, scope)
    .where(ofPlans(page.planIds))
    .where('o.due_date', '>=', page.from)
    .where('o.due_date', '<=', page.to)
  if (page.area) query = query.where(isIn(page.area))
  if (page.personInCharge) query = query.where('a.pic_person_id', '=', page.personInCharge)
  if (page.onlyOpen) query = query.where('o.done_at', 'is', null)
  if (page.byArea) query = query.orderBy('a.area', (order) => order.asc().nullsLast())
  return query
    .orderBy('o.due_date')
    .orderBy('a.position')
    .orderBy('o.obligation_id')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
}

export const findDueItem = async (tx: Tx, scope: Scope, obligationId: string): Promise<DueItem | null> =>
  (await withAction(tx, scope).where('o.obligation_id', '=', obligationId).executeTakeFirst()) ?? null

export type DueCounts = { all: number; done: number; overdue: number; open: number }

/** How many fall due from..to; `today` (ISO date in the unit's zone) decides what is overdue. */
export const countDueItems = (
  tx: Tx,
  scope: Scope,
  span: Pick<DuePage, 'planIds' | 'from' | 'to' | 'area' | 'personInCharge'>,
  today: string,
): Promise<DueCounts> => {
  let query = scopedObligations(tx, scope)
    .innerJoin('plan.action as a', (join) =>
      join.onRef('a.agency_id', '=', 'o.agency_id').onRef('a.action_id', '=', 'o.action_id'),
    )
    .where(ofPlans(span.planIds))
    .where('o.due_date', '>=', span.from)
    .where('o.due_date', '<=', span.to)
  if (span.area) query = query.where(isIn(span.area))
  if (span.personInCharge) query = query.where('a.pic_person_id', '=', span.personInCharge)
  return query
    .select([
      sql<number>`count(*)::int`.as('all'),
      sql<number>`count(o.done_at)::int`.as('done'),
      sql<number>`(count(*) filter (where o.done_at is null and o.due_date < ${today}))::int`.as('overdue'),
      sql<number>`(count(*) filter (where o.done_at is null))::int`.as('open'),
    ])
    .executeTakeFirstOrThrow()
}
