import { sql } from 'kysely'
import type { Scope } from '#kernel/scope.ts'
import type { Tx } from '#platform/db/index.ts'
import type { ParsedHeader } from '../core/parsed-plan.ts'
import type { PlanState } from '../core/plan-state.ts'
import type { PlanSummary } from '../core/plan-views.ts'
import type { PlanTables } from './tables.ts'

export type NewPlan = {
  planId: string
  unitId: string
  year: number
  title: string
  state: PlanState
  header: ParsedHeader
  importId: string | null
}

export const createPlan = async (tx: Tx, scope: Scope, plan: NewPlan): Promise<void> => {
  await tx
    .withTables<PlanTables>()
    .insertInto('plan.plan')
    .values({
      agency_id: scope.agencyId,
      unit_id: plan.unitId,
      plan_id: plan.planId,
      year: plan.year,
      title: plan.title,
      state: plan.state,
      header: JSON.stringify(plan.header),
      import_id: plan.importId,
      created_by: scope.personId,
    })
    .execute()
}

/** Newest year first; `today` (ISO date in the unit's zone) decides what is overdue. */
export const listPlans = (tx: Tx, scope: Scope, today: string, limit: number): Promise<PlanSummary[]> =>
  tx
    .withTables<PlanTables>()
    .selectFrom('plan.plan as p')
    .where('p.agency_id', '=', scope.agencyId)
    .where('p.unit_id', 'in', [...scope.unitIds])
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('plan.obligation as o')
          .whereRef('o.agency_id', '=', 'p.agency_id')
          .whereRef('o.plan_id', '=', 'p.plan_id')
          .select([
            sql<number>`count(*)::int`.as('obligations'),
            sql<number>`count(o.done_at)::int`.as('done'),
            sql<number>`(count(*) filter (where o.done_at is null and o.due_date < ${today}))::int`.as('overdue'),
          ])
          .as('duty'),
      (join) => join.onTrue(),
    )
    .select([
      'p.plan_id as planId',
      'p.year',
      'p.title',
      'p.state',
      sql<number>`(select count(*)::int from plan.action a where a.agency_id = p.agency_id and a.plan_id = p.plan_id)`.as(
        'actions',
      ),
      sql<number>`(select count(*)::int from plan.action a where a.agency_id = p.agency_id and a.plan_id = p.plan_id
        and not exists (select from plan.obligation d where d.agency_id = a.agency_id and d.action_id = a.action_id))`.as(
        'unscheduled',
      ),
      sql<number>`duty.obligations`.as('obligations'),
      sql<number>`duty.done`.as('done'),
      sql<number>`duty.overdue`.as('overdue'),
    ])
    .orderBy('p.year', 'desc')
    .orderBy('p.created_at', 'desc')
    .limit(limit)
    .execute()

/** Plans of one year: a unit may have two, but seldom means to. */
export const countPlansOfYear = (tx: Tx, scope: Scope, year: number): Promise<{ plans: number }> =>
  tx
    .withTables<PlanTables>()
    .selectFrom('plan.plan')
    .where('agency_id', '=', scope.agencyId)
    .where('unit_id', 'in', [...scope.unitIds])
    .where('year', '=', year)
    .select(sql<number>`count(*)::int`.as('plans'))
    .executeTakeFirstOrThrow()

export type PlanRecord = {
  planId: string
  unitId: string
  year: number
  title: string
  state: PlanState
  header: ParsedHeader
  importId: string | null
}

export const findPlan = async (tx: Tx, scope: Scope, planId: string): Promise<PlanRecord | null> =>
  (await tx
    .withTables<PlanTables>()
    .selectFrom('plan.plan')
    .where('agency_id', '=', scope.agencyId)
    .where('unit_id', 'in', [...scope.unitIds])
    .where('plan_id', '=', planId)
    .select(['plan_id as planId', 'unit_id as unitId', 'year', 'title', 'state', 'header', 'import_id as importId'])
    .executeTakeFirst()) ?? null
