import { sql } from 'kysely'
import type { Tx } from '#platform/db/index.ts'
import type { DemoPerson } from '../core/demo-person.ts'
import { isRole } from '../core/roles.ts'

type Row = {
  person_id: string
  name: string
  agency_id: string
  agency_name: string
  unit_id: string
  unit_name: string
  roles: string[]
}

/** Everybody of the demo with their units, unit by unit; nobody in a database without the mark of the demo. */
export const listDemoPeople = async (tx: Tx): Promise<DemoPerson[]> => {
  const { rows } = await sql<Row>`
    select person_id, name, agency_id, agency_name, unit_id, unit_name, roles from identity.list_demo_people()`.execute(
    tx,
  )
  return rows.map((row) => ({
    personId: row.person_id,
    name: row.name,
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    unitId: row.unit_id,
    unitName: row.unit_name,
    roles: row.roles.filter(isRole),
  }))
}
