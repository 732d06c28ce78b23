import { sql } from 'kysely'
import type { Tx } from '#platform/db/index.ts'

/** @returns the areas before; null for somebody who does not work in that unit. The database refuses units not administered. */
export const setAreas = async (
  tx: Tx,
  personId: string,
  unitId: string,
  areas: readonly string[],
): Promise<string[] | null> => {
  const { rows } = await sql<{ before: string[] | null }>`
    select identity.set_areas(${personId}, ${unitId}, ${[...areas]}::text[]) as before`.execute(tx)
  return rows[0]?.before ?? null
}

/** The areas of a person by unit, in the administered units. */
export const listAreas = async (tx: Tx, personId: string): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { rows } = await sql<{ unitId: string; areas: string[] }>`
    select unit_id as "unitId", areas from identity.list_areas(${personId})`.execute(tx)
  return new Map(rows.map((row) => [row.unitId, row.areas]))
}
