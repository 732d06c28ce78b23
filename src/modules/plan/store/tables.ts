import type { Generated, JSONColumnType } from 'kysely'
import type { Place } from '../core/document.ts'
import type { RowState } from '../core/draft/draft-row.ts'
import type { RowCells } from '../core/draft/row-form.ts'
import type { CellFinding, ParsedHeader } from '../core/parsed-plan.ts'
import type { PlanState } from '../core/plan-state.ts'
import type { Schedule } from '../core/schedule/schedule.ts'

type Json<Value extends object> = JSONColumnType<Value, string, string>

/** The tables of schema `plan`, column by column; meaning and rules stand in db/migrations. */
export type PlanTables = {
  'plan.import': {
    agency_id: string
    unit_id: string
    import_id: string
    file_name: string
    file_hash: string
    byte_size: number
    state: 'draft' | 'saved' | 'discarded'
    title: string
    document_year: number | null
    year: number
    header: Json<ParsedHeader>
    plan_id: string | null
    created_by: string
    created_at: Generated<Date>
  }
  'plan.import_row': {
    agency_id: string
    unit_id: string
    import_id: string
    row_id: string
    position: number
    cells: Json<RowCells>
    printed: Json<RowCells>
    schedule: Json<Schedule>
    confidence: number
    findings: Json<readonly CellFinding[]>
    source: Json<Place>
    state: RowState
    version: Generated<number>
  }
  'plan.import_line': {
    agency_id: string
    unit_id: string
    import_id: string
    chunk: number
    lines: readonly string[]
  }
  'plan.plan': {
    agency_id: string
    unit_id: string
    plan_id: string
    year: number
    title: string
    state: PlanState
    header: Json<ParsedHeader>
    import_id: string | null
    created_by: string
    created_at: Generated<Date>
  }
  'plan.action': {
    agency_id: string
    unit_id: string
    plan_id: string
    action_id: string
    position: number
    area: string | null
    component_no: number | null
    component: string | null
    indicator: string | null
    action: string | null
    evidence: string | null
    evidence_items: readonly string[]
    target: string | null
    schedule: Json<Schedule>
    output: string | null
    output_count: number | null
    output_unit: string | null
    pic: string | null
    pic_person_id: string | null
    question: string | null
  }
  'plan.obligation': {
    agency_id: string
    unit_id: string
    plan_id: string
    action_id: string
    obligation_id: string
    key: string
    first_month: string
    last_month: string
    due_date: string
    expected_count: number
    expected_documents: readonly string[]
    label: string | null
    done_at: Date | null
    done_by: string | null
    done_note: string | null
  }
  'plan.obligation_event': {
    agency_id: string
    unit_id: string
    obligation_id: string
    event_no: Generated<number>
    kind: 'done' | 'noted' | 'reopened'
    note: string | null
    recorded_by: string
    recorded_at: Generated<Date>
  }
}
