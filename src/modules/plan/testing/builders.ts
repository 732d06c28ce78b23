import type { PlanAction, PlanObligation } from '../core/plan-views.ts'

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
