import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ParsedAction, ParsedPlan } from '../parsed-plan.ts'
import { parseSchedule } from '../schedule/parse-schedule.ts'
import { redatePlan } from './redate-plan.ts'
import { redateText } from './redate-text.ts'

const action = (target: string | null, year: number | null, cells: Partial<ParsedAction> = {}): ParsedAction => ({
  area: 'I',
  areaName: null,
  componentNo: 1,
  component: null,
  indicator: null,
  action: null,
  evidence: null,
  target,
  output: null,
  pic: null,
  schedule: parseSchedule(target, year),
  question: null,
  evidenceItems: [],
  outputCount: null,
  outputUnit: null,
  confidence: 1,
  source: { page: null, sheet: null, firstLine: 1, lastLine: 1 },
  findings: [],
  ...cells,
})

const plan = (year: number | null, actions: readonly ParsedAction[], title: string | null = null): ParsedPlan => ({
  title,
  unit: null,
  government: null,
  year,
  targetPredicate: [],
  decree: { number: '1/2020', date: '2020-01-20', about: null, issuer: null },
  signatories: [],
  legalBasis: [],
  considerations: null,
  definitions: [],
  purposes: [],
  teamFormationSteps: [],
  priorityTargets: [],
  actions,
})

const goldTargets = ['002', '004'].flatMap((name) => {
  const url = new URL(`../../../../../e2e/fixtures/work-plans/gold/${name}.json`, import.meta.url)
  const { year, actions }: { year: number; actions: { target: string | null }[] } = JSON.parse(
    readFileSync(url, 'utf8'),
  )
  return actions.map(({ target }) => [target, year] as const)
})

describe('redateText', () => {
  it.each([
    ['Januari s/d Desember 2020', 'Januari s/d Desember 2026'],
    [
      'Renstra 2016-2021 RKT Bln Februari 2020, PK Januari 2020',
      'Renstra 2016-2021 RKT Bln Februari 2026, PK Januari 2026',
    ],
    ['Juni, Desember', 'Juni, Desember'],
    ['Feb-20', 'Feb-26'],
    ["Des'19", "Des'25"],
    ['29 Februari 2020', '28 Februari 2026'],
    ['2020-02-29', '2026-02-28'],
    ['Setiap ada pertemuan pada 2020', 'Setiap ada pertemuan pada 2026'],
  ])('moves %s by six years', (text, expected) => {
    expect(redateText(text, 6)).toBe(expected)
  })

  it('keeps 29 February where the new year has it', () => {
    expect(redateText('29 Februari 2020', 4)).toBe('29 Februari 2024')
  })
})

describe('redatePlan', () => {
  it('reads a moved target of the real plans as the moved schedule', () => {
    for (const [target, year] of goldTargets) {
      const { plan: moved } = redatePlan(plan(year, [action(target, year)]), 2026)
      expect(parseSchedule(moved.actions[0]?.target ?? null, 2026), target ?? '').toEqual(moved.actions[0]?.schedule)
    }
  })

  it('moves there and back to what it was, but for a leap day', () => {
    const targets = fc.constantFrom(...goldTargets)
    fc.assert(
      fc.property(fc.array(targets), fc.integer({ min: 2000, max: 2090 }), (rows, year) => {
        const before = plan(
          2020,
          rows.map(([target]) => action(target, 2020)),
        )
        expect(redatePlan(redatePlan(before, year).plan, 2020).plan).toEqual(before)
      }),
    )
  })

  it('keeps every other text and lists those that name a year', () => {
    const row = action('Januari 2020', 2020, {
      action: 'Menyusun LKJ 2019 menurut Peraturan Nomor 90 Tahun 2021',
      evidence: 'Form tahun 2020; dokumen ISO 9001:2015',
    })
    const { plan: moved, yearsLeft } = redatePlan(plan(2020, [row], 'RENCANA KERJA TAHUN 2018'), 2026)
    expect(moved).toMatchObject({ year: 2026, title: 'RENCANA KERJA TAHUN 2018', decree: { date: '2020-01-20' } })
    expect(moved.actions[0]).toMatchObject({ target: 'Januari 2026', action: row.action, evidence: row.evidence })
    expect(yearsLeft).toEqual([
      { actionIndex: null, field: 'title', year: 2018, is: 'other' },
      { actionIndex: 0, field: 'action', year: 2019, is: 'yearBefore' },
      { actionIndex: 0, field: 'evidence', year: 2020, is: 'planYear' },
    ])
  })

  it('takes the months for the year of a plan that names none', () => {
    const rows = [action('Januari 2021', null), action('Juni 2021', null), action('Mei 2020', null)]
    const { plan: moved } = redatePlan(plan(null, rows), 2026)
    expect(moved.actions.map(({ schedule }) => schedule.months)).toEqual([['2026-01'], ['2026-06'], ['2025-05']])
    expect(redatePlan(plan(null, [action('Setiap triwulan', null)]), 2026).plan.year).toBe(2026)
  })
})
