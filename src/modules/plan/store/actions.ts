import { sql } from 'kysely'
import type { Scope } from '#kernel/scope.ts'
import type { Tx } from '#platform/db/index.ts'
import type { AreaNumber } from '../core/parsed-plan.ts'
import type { PlanAction } from '../core/plan-views.ts'
import { inChunks } from './in-chunks.ts'
import type { PlanTables } from './tables.ts'

const COLUMNS = [
  'action_id as actionId',
  'position',
  sql<AreaNumber | null>`area`.as('area'),
  'component_no as componentNo',
  'component',
  'indicator',
  'action',
  'evidence',
  'evidence_items as evidenceItems',
  'target',
  'schedule',
  'output',
  'output_count as outputCount',
  'output_unit as outputUnit',
  'pic',
  'pic_person_id as picPersonId',
  'question',
] as const

type Owner = { readonly unitId: string; readonly planId: string }

export const createActions = async (
  tx: Tx,
  scope: Scope,
  owner: Owner,
  actions: readonly PlanAction[],
): Promise<void> => {
  for (const chunk of inChunks(actions, 500)) {
    await tx
      .withTables<PlanTables>()
      .insertInto('plan.action')
      .values(
        chunk.map((each) => ({
          agency_id: scope.agencyId,
          unit_id: owner.unitId,
          plan_id: owner.planId,
          action_id: each.actionId,
          position: each.position,
          area: each.area,
          component_no: each.componentNo,
          component: each.component,
          indicator: each.indicator,
          action: each.action,
          evidence: each.evidence,
          evidence_items: each.evidenceItems,
          target: each.target,
          schedule: JSON.stringify(each.schedule),
          output: each.output,
          output_count: each.outputCount,
          output_unit: each.outputUnit,
          pic: each.pic,
          pic_person_id: each.picPersonId,
          question: each.question,
        })),
      )
      .execute()
  }
}

const scoped = (tx: Tx, scope: Scope) =>
  tx
    .withTables<PlanTables>()
    .selectFrom('plan.action')
    .where('agency_id', '=', scope.agencyId)
    .where('unit_id', 'in', [...scope.unitIds])

/** Words are sought in everything a person reads in the row; each must occur somewhere. `%` and `_` mean themselves. */
const holdsWord = (word: string) => {
  const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`
  return sql<boolean>`concat_ws(' ', component, indicator, plan.action.action, evidence, target, output, pic, question) ilike ${pattern}`
}

export type ActionFilter = {
  readonly words: readonly string[]
  readonly area: AreaNumber | null
  readonly limit: number
}

export type ActionDuties = { readonly actionId: string; readonly count: number; readonly earliestOpen: string | null }

/** The actions that the filter leaves, in the plan's order, with what their state hangs on: light enough for the largest plan. */
export const listActionDuties = (
  tx: Tx,
  scope: Scope,
  planId: string,
  filter: ActionFilter,
): Promise<ActionDuties[]> => {
  let query = scoped(tx, scope).where('plan_id', '=', planId)
  if (filter.area) query = query.where('area', '=', filter.area)
  for (const word of filter.words) query = query.where(holdsWord(word))
  return query
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('plan.obligation as o')
          .whereRef('o.agency_id', '=', 'plan.action.agency_id')
          .whereRef('o.action_id', '=', 'plan.action.action_id')
          .select([
            sql<number>`count(*)::int`.as('count'),
            sql<string | null>`min(o.due_date) filter (where o.done_at is null)`.as('earliestOpen'),
          ])
          .as('duty'),
      (join) => join.onTrue(),
    )
    .select(['plan.action.action_id as actionId', sql<number>`duty.count`.as('count')])
    .select(sql<string | null>`duty."earliestOpen"`.as('earliestOpen'))
    .orderBy('position')
    .limit(filter.limit)
    .execute()
}

/** The given actions in the plan's order; as many as there are ids. */
export const listActions = async (tx: Tx, scope: Scope, actionIds: readonly string[]): Promise<PlanAction[]> =>
  actionIds.length === 0
    ? []
    : scoped(tx, scope)
        .where(sql<boolean>`action_id = any (${[...actionIds]}::uuid[])`)
        .select(COLUMNS)
        .orderBy('position')
        .execute()

export const findAction = async (
  tx: Tx,
  scope: Scope,
  actionId: string,
): Promise<(PlanAction & { planId: string }) | null> =>
  (await scoped(tx, scope)
    .where('action_id', '=', actionId)
    .select([...COLUMNS, 'plan_id as planId'])
    .executeTakeFirst()) ?? null
