import { sql } from 'kysely'
import type { Scope } from '#kernel/scope.ts'
import type { Tx } from '#platform/db/index.ts'
import type { AreaNumber } from '../core/parsed-plan.ts'
import type { PlanTables } from './tables.ts'

const actions = (tx: Tx, scope: Scope) =>
  tx
    .withTables<PlanTables>()
    .selectFrom('plan.action as a')
    .where('a.agency_id', '=', scope.agencyId)
    .where('a.unit_id', 'in', [...scope.unitIds])

/** Who is in charge of an action, its words and its area; the row stays locked. Null when the action does not exist. */
export const lockPersonInCharge = async (
  tx: Tx,
  scope: Scope,
  actionId: string,
): Promise<{ picPersonId: string | null; action: string | null; area: AreaNumber | null } | null> =>
  (await actions(tx, scope)
    .where('a.action_id', '=', actionId)
    .select(['a.pic_person_id as picPersonId', 'a.action', sql<AreaNumber | null>`a.area`.as('area')])
    .forUpdate()
    .executeTakeFirst()) ?? null

export const changePersonInCharge = async (
  tx: Tx,
  scope: Scope,
  actionId: string,
  personId: string | null,
): Promise<void> => {
  await tx
    .withTables<PlanTables>()
    .updateTable('plan.action')
    .set({ pic_person_id: personId })
    .where('agency_id', '=', scope.agencyId)
    .where('unit_id', 'in', [...scope.unitIds])
    .where('action_id', '=', actionId)
    .execute()
}

/** Everything that a person is in charge of in a unit goes to another, or to nobody. @returns ids of the actions. */
export const handOverActions = async (
  tx: Tx,
  scope: Scope,
  { unitId, fromPersonId, toPersonId }: { unitId: string; fromPersonId: string; toPersonId: string | null },
): Promise<string[]> => {
  const moved = await tx
    .withTables<PlanTables>()
    .updateTable('plan.action')
    .set({ pic_person_id: toPersonId })
    .where('agency_id', '=', scope.agencyId)
    .where('unit_id', '=', unitId)
    .where('pic_person_id', '=', fromPersonId)
    .returning('action_id')
    .execute()
  return moved.map((row) => row.action_id)
}

export type Charge = { readonly actions: number; readonly openDuties: number }

/** How much a person is in charge of in a unit: numbers only. */
export const countCharge = async (tx: Tx, scope: Scope, unitId: string, personId: string): Promise<Charge> => {
  const counted = await actions(tx, scope)
    .where('a.unit_id', '=', unitId)
    .where('a.pic_person_id', '=', personId)
    .leftJoin('plan.obligation as o', (join) =>
      join
        .onRef('o.agency_id', '=', 'a.agency_id')
        .onRef('o.action_id', '=', 'a.action_id')
        .on('o.done_at', 'is', null),
    )
    .select([
      sql<number>`count(distinct a.action_id)::int`.as('actions'),
      sql<number>`count(o.obligation_id)::int`.as('openDuties'),
    ])
    .executeTakeFirst()
  return counted ?? { actions: 0, openDuties: 0 }
}
