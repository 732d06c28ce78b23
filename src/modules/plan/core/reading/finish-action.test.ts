import { describe, expect, it } from 'vitest'
import { getInstrument } from '#modules/instrument/index.ts'
import type { Column, Values } from './columns.ts'
import { addReason, type Draft } from './draft-row.ts'
import { finishAction } from './finish-action.ts'

const place = { page: null, sheet: null, firstLine: 7, lastLine: 9 }

const draft = (values: Values): Draft => ({
  values: { ...values },
  place,
  reasons: new Map(),
  area: 'I',
  areaName: 'MANAJEMEN PERUBAHAN',
  componentNo: 4,
  component: 'Perubahan pola pikir dan budaya kerja',
  componentCarried: false,
})

const usual = new Set<Column>(['indicator', 'action', 'evidence', 'target'])
const finish = (row: Draft) =>
  finishAction(row, { instrument: getInstrument(), planYear: 2026, known: new Set(), usual })

const whole = {
  indicator: 'Agen perubahan sudah ditetapkan',
  action: 'Menetapkan agen perubahan',
  evidence: '1. SK. 2. SOP.',
  target: 'Juni, Desember',
  output: '2 Dokumen',
} as const

describe('finishAction', () => {
  it('reads schedule, output, evidence and question of a row', () => {
    expect(finish(draft(whole))).toMatchObject({
      evidence: 'SK; SOP',
      evidenceItems: ['SK', 'SOP'],
      schedule: { months: ['2026-06', '2026-12'] },
      output: '2 Dokumen',
      outputCount: 2,
      outputUnit: 'dokumen',
      question: 'A.I.1.iv.b',
      confidence: 1,
      findings: [],
      source: place,
    })
  })

  it('notes the cells that the table usually fills', () => {
    const { findings, confidence } = finish(draft({ ...whole, evidence: undefined as never }))
    expect(findings).toEqual([{ column: 'evidence', reason: 'missing' }])
    expect(confidence).toBeLessThan(1)
  })

  it('does not call an unreadable cell missing as well', () => {
    const row = draft({ indicator: whole.indicator, evidence: whole.evidence, target: whole.target })
    addReason(row, 'action', 'unreadable')
    expect(finish(row).findings).toEqual([{ column: 'action', reason: 'unreadable' }])
  })

  it('says when no question fits', () => {
    const { question, findings } = finish(
      draft({ ...whole, indicator: 'Menyewa tenda upacara', action: 'Sewa', evidence: 'Nota' }),
    )
    expect(question).toBeNull()
    expect(findings).toContainEqual({ column: 'question', reason: 'question_none' })
  })

  it('never lets confidence fall to nothing', () => {
    const row = draft({})
    for (const reason of ['unreadable', 'split_fused_row', 'shifted_columns', 'area_guessed', 'missing'] as const)
      for (const column of ['indicator', 'action', 'evidence', 'target'] as const) addReason(row, column, reason)
    expect(finish(row).confidence).toBe(0.05)
  })
})
