import { sql } from 'kysely'
import type { Scope } from '#kernel/scope.ts'
import type { Tx } from '#platform/db/index.ts'
import type { AreaNumber } from '../core/parsed-plan.ts'
import type { PlanObligation, RibbonCell } from '../core/plan-views.ts'
import { inChunks } from './in-chunks.ts'
import type { PlanTables } from './tables.ts'

export type NewObligation = Omit<PlanObligation, 'doneAt' | 'doneNote'> & { readonly key: string }

type Owner = { readonly unitId: string; readonly planId: string }

export const createObligations = async (
  tx: Tx,
  scope: Scope,
  owner: Owner,
  obligations: readonly NewObligation[],
): Promise<void> => {
  for (const chunk of inChunks(obligations, 1000)) {
    await tx
      .withTables<PlanTables>()
      .insertInto('plan.obligation')
      .values(
        chunk.map((each) => ({
          agency_id: scope.agencyId,
          unit_id: owner.unitId,
          plan_id: owner.planId,
          action_id: each.actionId,
          obligation_id: each.obligationId,
          key: each.key,
          first_month: each.firstMonth,
          last_month: each.lastMonth,
          due_date: each.dueDate,
          expected_count: each.expectedCount,
          expected_documents: each.expectedDocuments,
          label: each.label,
        })),
      )
      .execute()
  }
}

export const scopedObligations = (tx: Tx, scope: Scope) =>
  tx
    .withTables<PlanTables>()
    .selectFrom('plan.obligation as o')
    .where('o.agency_id', '=', scope.agencyId)
    .where('o.unit_id', 'in', [...scope.unitIds])

export const OBLIGATION_COLUMNS = [
  'o.obligation_id as obligationId',
  'o.action_id as actionId',
  'o.first_month as firstMonth',
  'o.last_month as lastMonth',
  'o.due_date as dueDate',
  'o.expected_count as expectedCount',
  'o.expected_documents as expectedDocuments',
  'o.label',
  'o.done_at as doneAt',
  'o.done_note as doneNote',
] as const

/** Obligations of the given actions, earliest first; as many as the actions have. */
export const listObligationsOfActions = async (
  tx: Tx,
  scope: Scope,
  actionIds: readonly string[],
): Promise<PlanObligation[]> =>
  actionIds.length === 0
    ? []
    : scopedObligations(tx, scope)
        .where(sql<boolean>`o.action_id = any (${[...actionIds]}::uuid[])`)
        .select(OBLIGATION_COLUMNS)
        .orderBy('o.due_date')
        .orderBy('o.key')
        .execute()

export const ofPlans = (planIds: readonly string[]) => sql<boolean>`o.plan_id = any (${[...planIds]}::uuid[])`

/** The year of these plans at a glance: at most seven areas (one of them "none") by twelve months. */
export const listRibbonCells = (
  tx: Tx,
  scope: Scope,
  planIds: readonly string[],
  today: string,
): Promise<RibbonCell[]> =>
  scopedObligations(tx, scope)
    .innerJoin('plan.action as a', (join) =>
      join.onRef('a.agency_id', '=', 'o.agency_id').onRef('a.action_id', '=', 'o.action_id'),
    )
    .where(ofPlans(planIds))
    .select([
      sql<AreaNumber | null>`a.area`.as('area'),
      sql<string>`to_char(o.due_date, 'YYYY-MM')`.as('month'),
      sql<number>`count(*)::int`.as('all'),
      sql<number>`count(o.done_at)::int`.as('done'),
      sql<number>`(count(*) filter (where o.done_at is null and o.due_date < ${today}))::int`.as('overdue'),
    ])
    .groupBy(['a.area', sql`to_char(o.due_date, 'YYYY-MM')`])
    .execute()
