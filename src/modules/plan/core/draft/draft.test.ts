import { describe, expect, it } from 'vitest'
import { aDraftRow, aParsedPlan, aRowForm } from '../../testing/builders.ts'
import { applyCorrection } from './apply-correction.ts'
import { draftFromPlan } from './draft-from-plan.ts'
import { isDoubtful } from './draft-row.ts'
import { planFromDraft } from './plan-from-draft.ts'
import { redateRow } from './redate-row.ts'
import { problemsOf, RowForm } from './row-form.ts'

const counter = () => {
  let last = 0
  return () => `id-${++last}`
}

describe('draftFromPlan', () => {
  it('lays every action out as printed, in order', () => {
    const draft = draftFromPlan(aParsedPlan({ year: 2023 }), 'rencana.txt', 2026, counter())
    expect(draft.record).toMatchObject({ title: 'RENCANA KERJA', documentYear: 2023, year: 2023 })
    expect(draft.rows.map(({ position, state }) => [position, state])).toEqual([[0, 'read']])
    expect(draft.rows[0]?.cells).toEqual(draft.rows[0]?.printed)
  })

  it('takes the name of the file when the document has no title, and this year when it names none', () => {
    const draft = draftFromPlan(aParsedPlan({ title: null, year: null }), 'Rencana_ZI 2.txt', 2026, counter())
    expect(draft.record).toMatchObject({ title: 'Rencana ZI 2', documentYear: null, year: 2026 })
  })

  it('reads months without a year in this year when the document names none', () => {
    const plan = aParsedPlan({ year: null })
    const undated = { ...plan, actions: plan.actions.map((action) => ({ ...action, target: 'Juni, Desember' })) }
    const draft = draftFromPlan(undated, 'a.txt', 2026, counter())
    expect(draft.rows[0]?.schedule.months).toEqual(['2026-06', '2026-12'])
  })
})

describe('applyCorrection', () => {
  it('lets the schedule follow a changed target', () => {
    const row = aDraftRow({ findings: [{ column: 'target', reason: 'missing' }] })
    const change = applyCorrection(row, aRowForm({ target: 'Maret 2026' }), 2026)
    expect(change.schedule.months).toEqual(['2026-03'])
    expect(change.state).toBe('corrected')
    expect(isDoubtful({ ...row, ...change })).toBe(false)
  })

  it('takes an unchanged row as accepted and keeps a corrected one corrected', () => {
    const row = aDraftRow()
    expect(applyCorrection(row, aRowForm(), 2026).state).toBe('accepted')
    expect(applyCorrection({ ...row, state: 'corrected' }, aRowForm(), 2026).state).toBe('corrected')
  })
})

describe('RowForm', () => {
  const form = { area: 'I', componentNo: '2', component: ' Tim  Kerja ', indicator: '', action: 'a', evidence: '' }
  const rest = { target: '', output: '', pic: '', question: '' }

  it('collapses white space and makes empty fields null', () => {
    expect(RowForm.parse({ ...form, ...rest })).toMatchObject({
      componentNo: 2,
      component: 'Tim Kerja',
      indicator: null,
    })
  })

  it('names each wrong field', () => {
    const parsed = RowForm.safeParse({ ...form, ...rest, area: 'VII', componentNo: 'tiga', pic: 'x'.repeat(5001) })
    expect(parsed.error && problemsOf(parsed.error)).toEqual({
      area: 'choose_one',
      componentNo: 'not_a_number',
      pic: 'too_long',
    })
  })
})

describe('redateRow', () => {
  it('moves target and schedule together and leaves the print alone', () => {
    const moved = redateRow(aDraftRow(), 2026, 2027)
    expect(moved.cells.target).toBe('Januari 2027')
    expect(moved.schedule.months).toEqual(['2027-01'])
    expect(moved.printed.target).toBe('Januari 2026')
  })

  it('comes back to where it was', () => {
    const row = aDraftRow()
    expect(redateRow(redateRow(row, 2026, 2031), 2031, 2026)).toEqual(row)
    expect(redateRow(row, 2026, 2026)).toBe(row)
  })
})

describe('planFromDraft', () => {
  it('makes an action of each row that stays and what it owes', () => {
    const rows = [aDraftRow({ position: 0 }), aDraftRow({ position: 1, state: 'dropped' }), aDraftRow({ position: 2 })]
    const { actions, obligations } = planFromDraft(rows, 2026, counter())
    expect(actions.map(({ position }) => position)).toEqual([0, 1])
    expect(obligations.map(({ actionId, dueDate }) => [actionId, dueDate])).toEqual(
      actions.map(({ actionId }) => [actionId, '2026-01-31']),
    )
  })

  it('reads the checklist and the count from the corrected cells, not from the print', () => {
    const cells = {
      ...aDraftRow().cells,
      evidence: 'Undangan; daftar hadir',
      output: '4 dokumen',
      target: 'Tribulanan',
    }
    const schedule = { kind: 'recurring', months: [], recurrence: 'quarterly', condition: null, shape: 'each' } as const
    const { actions, obligations } = planFromDraft([aDraftRow({ cells, schedule })], 2026, counter())
    expect(actions[0]).toMatchObject({
      evidenceItems: ['Undangan', 'daftar hadir'],
      outputCount: 4,
      outputUnit: 'dokumen',
    })
    expect(obligations.map(({ dueDate }) => dueDate)).toEqual(['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'])
  })
})
