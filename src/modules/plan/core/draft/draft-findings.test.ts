import { describe, expect, it } from 'vitest'
import { aDraftRow, aParsedPlan } from '../../testing/builders.ts'
import { parseSchedule } from '../schedule/parse-schedule.ts'
import { countYearsLeft, draftFindings, markYearsLeft } from './draft-findings.ts'
import { draftFromPlan } from './draft-from-plan.ts'

const dated = (target: string, year = 2026) => ({ cells: { target }, schedule: parseSchedule(target, year) })
const yearDiffers = { column: 'target', reason: 'year_differs' } as const

describe('draftFindings', () => {
  it('says once of a row that it was rebuilt from lines, and keeps every other doubt', () => {
    const missing = [
      { column: 'evidence', reason: 'missing' },
      { column: 'output', reason: 'missing' },
    ] as const
    const joined = (['indicator', 'action', 'evidence', 'target'] as const).map(
      (column) => ({ column, reason: 'joined_lines' }) as const,
    )
    expect(draftFindings([...joined, ...missing], dated('Mei 2026'), 2026)).toEqual([joined[0], ...missing])
  })

  it('marks months of another year than the draft, once', () => {
    expect(draftFindings([], dated('Mei 2023'), 2026)).toEqual([yearDiffers])
    expect(draftFindings([yearDiffers], dated('Mei 2023'), 2026)).toEqual([yearDiffers])
    expect(draftFindings([], dated('Mei 2026'), 2026)).toEqual([])
    expect(draftFindings([], dated('Setiap bulan'), 2026)).toEqual([])
  })

  it('marks them in the draft of a document that names no year', () => {
    const plan = aParsedPlan({ year: null })
    const actions = plan.actions.map((action) => ({ ...action, target: 'Mei 2023', findings: [] }))
    expect(draftFromPlan({ ...plan, actions }, 'a.txt', 2026, () => 'id').rows[0]?.findings).toEqual([yearDiffers])
  })
})

describe('markYearsLeft', () => {
  const row = aDraftRow({
    cells: { ...aDraftRow().cells, action: 'Sosialisasi tahun 2023', evidence: 'LKJ 2022', output: 'SK 5/2023' },
    findings: [yearDiffers],
  })

  it('marks texts that still name the former year, neither reports on the year before nor numbers of rules', () => {
    const marked = markYearsLeft(row, 2023)
    expect(marked.findings).toEqual([yearDiffers, { column: 'action', reason: 'year_differs' }])
    expect(countYearsLeft(marked)).toBe(1)
    expect(markYearsLeft(marked, 2023)).toEqual(marked)
  })

  it('takes its marks off when the draft is back', () => {
    expect(markYearsLeft(markYearsLeft(row, 2023), null)).toEqual(row)
    expect(markYearsLeft(row, null)).toBe(row)
  })
})
