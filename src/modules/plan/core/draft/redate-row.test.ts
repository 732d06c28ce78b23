import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aDraftRow } from '../../testing/builders.ts'
import { parseSchedule } from '../schedule/parse-schedule.ts'
import { redateRow } from './redate-row.ts'

const goldTargets = ['002', '004'].flatMap((name) => {
  const url = new URL(`../../../../../e2e/fixtures/work-plans/gold/${name}.json`, import.meta.url)
  const { year, actions }: { year: number; actions: { target: string | null }[] } = JSON.parse(
    readFileSync(url, 'utf8'),
  )
  return actions.map(({ target }) => [target, year] as const)
})

const rowOf = (target: string | null, year: number) =>
  aDraftRow({ cells: { ...aDraftRow().cells, target }, schedule: parseSchedule(target, year) })

describe('redateRow on the targets of real plans', () => {
  it('reads a moved target as the moved schedule', () => {
    for (const [target, year] of goldTargets) {
      const moved = redateRow(rowOf(target, year), year, 2026)
      expect(parseSchedule(moved.cells.target, 2026), target ?? '').toEqual(moved.schedule)
    }
  })

  it('moves there and back to what it was', () => {
    fc.assert(
      fc.property(fc.constantFrom(...goldTargets), fc.integer({ min: 2000, max: 2090 }), ([target], year) => {
        const before = rowOf(target, 2020)
        expect(redateRow(redateRow(before, 2020, year), year, 2020)).toEqual(before)
      }),
    )
  })

  it('keeps every other text', () => {
    const cells = {
      ...aDraftRow().cells,
      action: 'Menyusun LKJ 2019',
      evidence: 'Form tahun 2020',
      target: 'Januari 2020',
    }
    const moved = redateRow(aDraftRow({ cells }), 2020, 2026)
    expect(moved.cells).toEqual({ ...cells, target: 'Januari 2026' })
  })
})
