import { sql } from 'kysely'
import type { Tx } from '#platform/db/index.ts'

export type Colleague = { readonly personId: string; readonly name: string }

/** The people with a role in a unit of the scope, by name; at most `limit`. */
export const listColleagues = async (tx: Tx, unitId: string, limit: number): Promise<Colleague[]> => {
  const { rows } = await sql<Colleague>`
    select person_id as "personId", name from identity.list_colleagues(${unitId}, ${limit})`.execute(tx)
  return rows
}
