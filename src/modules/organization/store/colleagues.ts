import { sql } from 'kysely'
import type { Tx } from '#platform/db/index.ts'
import { type Colleague, colleagueOf } from '../core/colleague.ts'
import type { Role } from '../core/roles.ts'

/** The people with a role in a unit of the scope, by name; at most `limit`. */
export const listColleagues = async (tx: Tx, unitId: string, limit: number): Promise<Colleague[]> => {
  const { rows } = await sql<{ personId: string; name: string; roles: Role[] }>`
    select person_id as "personId", name, roles from identity.list_colleagues(${unitId}, ${limit})`.execute(tx)
  return rows.map(({ roles, ...person }) => colleagueOf(person, roles))
}
