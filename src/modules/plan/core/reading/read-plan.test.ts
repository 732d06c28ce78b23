import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { getInstrument } from '#modules/instrument/index.ts'
import { readDocument } from '../../formats/read-document.ts'
import { classicHeader, classicRows, documentOf, tabbed } from '../../testing/read-text.ts'
import type { ParsedPlan } from '../parsed-plan.ts'
import { readPlan } from './read-plan.ts'

const texts = new URL('../../../../../e2e/fixtures/work-plans/texts/', import.meta.url)

/** A published plan, by the number that its file begins with. */
const readSample = (number: string): ParsedPlan => {
  const name = readdirSync(texts).find((file) => file.startsWith(number)) ?? ''
  const read = readDocument(readFileSync(new URL(name, texts)), name)
  if (!read.ok) throw new Error(read.error.kind)
  return readPlan(read.value, getInstrument())
}

const countByArea = ({ actions }: ParsedPlan): Readonly<Record<string, number>> =>
  Object.fromEntries([...Map.groupBy(actions, ({ area }) => area ?? '-')].map(([area, rows]) => [area, rows.length]))

describe('readPlan on the published plans', () => {
  it.each([
    ['000', 70, { I: 7, II: 6, III: 18, IV: 10, V: 18, VI: 11 }],
    // 001 and 003 have no transcription: their rows were counted in the text, line by line.
    ['001', 69, { I: 8, II: 6, III: 15, IV: 10, V: 18, VI: 12 }],
    ['002', 71, { I: 7, II: 6, III: 17, IV: 11, V: 18, VI: 12 }],
    ['003', 70, { I: 5, II: 6, III: 18, IV: 10, V: 19, VI: 12 }],
    ['004', 74, { I: 7, II: 6, III: 18, IV: 11, V: 20, VI: 12 }],
  ])('reads every row of plan %s', (number, rows, areas) => {
    const plan = readSample(number)
    expect(plan.actions).toHaveLength(rows)
    expect(countByArea(plan)).toEqual(areas)
  })

  it.each(['000', '001', '002', '003', '004'])('gives the rows of plan %s in order, each with its lines', (number) => {
    const lines = readSample(number).actions.map(({ source }) => source)
    for (const [at, source] of lines.entries()) {
      expect(source.lastLine).toBeGreaterThanOrEqual(source.firstLine)
      expect(source.firstLine).toBeGreaterThanOrEqual(lines[at - 1]?.firstLine ?? 0)
    }
  })

  it('rebuilds the pages of printed lines without a rest', () => {
    const { actions } = readSample('001')
    const rebuilt = actions.filter(({ findings }) => findings.some(({ reason }) => reason === 'joined_lines'))
    expect(rebuilt.length).toBeGreaterThan(20)
    // A row that began in mid-sentence would be the rest of another; one cell of the text is printed so.
    expect(actions.filter(({ indicator }) => indicator !== null && /^\p{Ll}/u.test(indicator))).toHaveLength(1)
    expect(actions.filter(({ target }) => target !== null && !/(20\d\d|Februari)$/.test(target))).toEqual([])
  })

  it('reads a plan of 70 rows in well under 150 ms', () => {
    readSample('002')
    const start = performance.now()
    readSample('002')
    expect(performance.now() - start).toBeLessThan(150)
  })
})

describe('readPlan', () => {
  it('joins header and actions', () => {
    const plan = readPlan(
      documentOf(`RENCANA KERJA PEMBANGUNAN ZONA INTEGRITAS\nTAHUN 2026\n\n${tabbed(classicHeader, ...classicRows)}`),
      getInstrument(),
    )
    expect(plan.year).toBe(2026)
    expect(plan.actions).toHaveLength(5)
  })

  it('completes times by the year of the plan', () => {
    const rows = ['1|Tim Kerja|Tim telah dibentuk|Menyusun SK|SK|Juni, Desember']
    const plan = readPlan(
      documentOf(`RENCANA KERJA ZI TAHUN 2027\n\n${tabbed(classicHeader, ...rows)}`),
      getInstrument(),
    )
    expect(plan.actions[0]?.schedule.months).toEqual(['2027-06', '2027-12'])
  })

  it('takes time in proportion to the rows', () => {
    const timeOf = (copies: number): number => {
      const rows = Array.from({ length: copies }, () => classicRows).flat()
      const document = documentOf(tabbed(classicHeader, ...rows))
      const start = performance.now()
      readPlan(document, getInstrument())
      return performance.now() - start
    }
    timeOf(100)
    const [few, many] = [Math.max(20, timeOf(100)), timeOf(800)]
    expect(many).toBeLessThan(few * 8 * 3)
  })
})
