import type { Generated, GeneratedAlways } from 'kysely'

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
    /** From the root of the agency to this unit, both included. */
    path: string[]
    /** Folded name, for the same order on every server. */
    sort_key: GeneratedAlways<string>
    closed_at: Date | null
    created_at: Generated<Date>
  }
}
