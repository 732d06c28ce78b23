import { describe, expect, it } from 'vitest'
import type { Values } from './columns.ts'
import { gatherComponents } from './component-runs.ts'
import type { GridRow } from './grid-rows.ts'
import { columnWidths, endedEarly } from './line-wrap.ts'

const row = (values: Values): GridRow => ({
  values,
  place: { page: null, sheet: null, firstLine: 1, lastLine: 1 },
  shifted: false,
})

describe('endedEarly', () => {
  it('tells a line that was full from one that had room', () => {
    expect(endedEarly(20, 'Menyusun SOP anggota', 'pemilihan')).toBe(-1)
    expect(endedEarly(20, 'ditetapkan', 'Budaya')).toBe(0.5)
    expect(endedEarly(30, 'ditetapkan', 'Budaya kerja')).toBe(1.5)
  })
})

describe('columnWidths', () => {
  it('measures what the longer lines of a column reach', () => {
    const widths = columnWidths(
      [row({ action: 'Rapat' }), row({ action: 'Menyusun SK' }), row({})],
      ['action', 'target'],
    )
    expect(widths.get('action')).toBe(11)
    expect(widths.get('target')).toBe(0)
  })

  it('passes over a rare word that would not break', () => {
    const rows = [...Array.from({ length: 60 }, () => row({ action: 'Menyusun SK' })), row({ action: 'x'.repeat(50) })]
    expect(columnWidths(rows, ['action']).get('action')).toBe(11)
  })
})

describe('gatherComponents', () => {
  it('puts a name over several lines on the line where it begins', () => {
    const rows = gatherComponents([
      row({ no: '2', component: 'Pengelolaan', action: 'Rapat' }),
      row({ component: 'Akuntabilitas' }),
      row({ component: 'Kinerja', action: 'Apel' }),
    ])
    expect(rows.map(({ values }) => values.component)).toEqual([
      'Pengelolaan Akuntabilitas Kinerja',
      undefined,
      undefined,
    ])
    expect(rows[2]?.values.action).toBe('Apel')
  })

  it('begins anew at a number and after a gap', () => {
    const rows = gatherComponents([
      row({ no: '1', component: 'Tim' }),
      row({ no: '2', component: 'Pola' }),
      row({}),
      row({ component: 'Standar' }),
    ])
    expect(rows.map(({ values }) => values.component)).toEqual(['Tim', 'Pola', undefined, 'Standar'])
  })
})
