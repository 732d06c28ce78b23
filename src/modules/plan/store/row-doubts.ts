import { sql } from 'kysely'
import type { Scope } from '#kernel/scope.ts'
import type { Tx } from '#platform/db/index.ts'
import type { FindingReason } from '../core/parsed-plan.ts'

/** Doubtful rows of one import, each with its doubts. */
const doubtfulRows = (scope: Scope, importId: string) => sql`
  agency_id = ${scope.agencyId} and unit_id = any(${[...scope.unitIds]}::uuid[]) and import_id = ${importId}
  and state = 'read' and jsonb_array_length(findings) > 0`

export type SingleDoubt = { readonly reason: FindingReason; readonly count: number }

/** Doubts that are the only one of some rows, with the number of these rows; the most frequent first. */
export const listSingleDoubts = async (tx: Tx, scope: Scope, importId: string): Promise<SingleDoubt[]> => {
  const { rows } = await sql<SingleDoubt>`
    select reason, count(*)::int as count
    from (
      select min(finding ->> 'reason') as reason
      from plan.import_row, jsonb_array_elements(findings) as finding
      where ${doubtfulRows(scope, importId)}
      group by row_id
      having count(distinct finding ->> 'reason') = 1
    ) as single
    group by reason
    order by count(*) desc, reason`.execute(tx)
  return rows
}

/** Accepts every doubtful row whose only doubt is this one; each of them counts as changed. @returns how many. */
export const acceptRowsOfDoubt = async (tx: Tx, scope: Scope, importId: string, reason: string): Promise<number> => {
  const { numAffectedRows } = await sql`
    update plan.import_row set state = 'accepted', version = version + 1
    where ${doubtfulRows(scope, importId)}
      and not exists (select from jsonb_array_elements(findings) as finding where finding ->> 'reason' <> ${reason})`.execute(
    tx,
  )
  return Number(numAffectedRows ?? 0)
}
