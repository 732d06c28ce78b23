import type { Place } from '../core/document.ts'
import type { DraftRow } from '../core/draft/draft-row.ts'
import type { RowCells, RowForm } from '../core/draft/row-form.ts'
import type { ParsedPlan } from '../core/parsed-plan.ts'
import type { PlanAction, PlanObligation } from '../core/plan-views.ts'
import type { Schedule } from '../core/schedule/schedule.ts'

/** An action for tests: only what matters to the test need be said. */
export const aPlanAction = (given: Partial<PlanAction> = {}): PlanAction => ({
  actionId: 'action',
  position: 0,
  area: 'I',
  componentNo: 1,
  component: 'Tim Kerja',
  indicator: 'Tim kerja telah dibentuk',
  action: 'Membentuk tim kerja',
  evidence: 'SK tim kerja',
  evidenceItems: ['SK tim kerja'],
  target: 'Januari 2026',
  schedule: { kind: 'months', months: ['2026-01'], recurrence: null, condition: null, shape: 'each' },
  output: null,
  outputCount: null,
  outputUnit: null,
  pic: null,
  picPersonId: null,
  question: null,
  ...given,
})

export const aPlanObligation = (given: Partial<PlanObligation> = {}): PlanObligation => ({
  obligationId: 'obligation',
  actionId: 'action',
  firstMonth: '2026-01',
  lastMonth: '2026-01',
  dueDate: '2026-01-31',
  expectedCount: 1,
  expectedDocuments: ['SK tim kerja'],
  label: null,
  doneAt: null,
  doneNote: null,
  ...given,
})

const place: Place = { page: null, sheet: null, firstLine: 3, lastLine: 3 }

const cells: RowCells = {
  area: 'I',
  componentNo: 1,
  component: 'Tim Kerja',
  indicator: 'Tim kerja telah dibentuk',
  action: 'Membentuk tim kerja',
  evidence: 'SK tim kerja',
  target: 'Januari 2026',
  output: null,
  pic: null,
  question: null,
}

const inJanuary: Schedule = { kind: 'months', months: ['2026-01'], recurrence: null, condition: null, shape: 'each' }

export const aDraftRow = (given: Partial<DraftRow> = {}): DraftRow => ({
  rowId: 'row',
  position: 0,
  cells,
  printed: cells,
  schedule: inJanuary,
  confidence: 0.9,
  findings: [],
  source: place,
  state: 'read',
  version: 1,
  ...given,
})

/** A correction form with the row's own cells, as the page sends it back. */
export const aRowForm = (given: Partial<RowForm> = {}): RowForm => ({ ...cells, ...given })

export const aParsedPlan = (given: Partial<ParsedPlan> = {}): ParsedPlan => ({
  title: 'RENCANA KERJA',
  unit: 'Dinas Contoh',
  government: 'Pemerintah Kota Contoh',
  year: 2026,
  targetPredicate: ['WBK'],
  decree: null,
  signatories: [],
  legalBasis: [],
  considerations: null,
  definitions: [],
  purposes: [],
  teamFormationSteps: [],
  priorityTargets: [],
  actions: [
    {
      ...cells,
      areaName: 'Manajemen Perubahan',
      schedule: inJanuary,
      evidenceItems: ['SK tim kerja'],
      outputCount: null,
      outputUnit: null,
      confidence: 0.9,
      source: place,
      findings: [],
    },
  ],
  ...given,
})
