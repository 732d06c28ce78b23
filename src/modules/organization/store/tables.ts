import type { Generated } from 'kysely'

/** The tables of schema `organization`, column by column. */
export type OrganizationTables = {
  'organization.agency': {
    agency_id: string
    name: string
    created_at: Generated<Date>
  }
  'organization.unit': {
    agency_id: string
    unit_id: string
    parent_unit_id: string | null
    name: string
    time_zone: string
    created_at: Generated<Date>
  }
}
