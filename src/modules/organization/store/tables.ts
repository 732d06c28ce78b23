import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'
import type { ImportState, Outcome } from '../core/people-import/outcome.ts'
import type { SheetRow } from '../core/people-import/sheet-row.ts'

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
  'organization.people_import': {
    agency_id: string
    unit_id: string
    import_id: string
    file_name: string
    state: Generated<ImportState>
    rows: JSONColumnType<readonly SheetRow[], string, string>
    outcomes: JSONColumnType<readonly Outcome[], string | undefined, string>
    made_units: Generated<string[]>
    created_by: string
    created_at: Generated<Date>
    changed_at: Generated<Date>
  }
}
