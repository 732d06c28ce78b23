import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { getInstrument } from '#modules/instrument/index.ts'
import { readDocument } from '../../formats/read-document.ts'
import { readPlan } from './read-plan.ts'

const folder = new URL('../../../../../e2e/fixtures/work-plans/texts/', import.meta.url)
const plans = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'))

/** One injury: at a share of the document, a number of lines is lost, doubled, cut, joined, or has its tabs changed. */
const injury = fc.record({
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  lines: fc.integer({ min: 1, max: 40 }),
  kind: fc.constantFrom('lose', 'double', 'cut', 'join', 'untab', 'tab', 'shuffle', 'noise'),
  noise: fc.string({ unit: 'binary', maxLength: 60 }),
})

type Injury = { at: number; lines: number; kind: string; noise: string }

const hurt = (lines: readonly string[], { at, lines: count, kind, noise }: Injury): string[] => {
  const first = Math.floor(at * lines.length)
  const part = lines.slice(first, first + count)
  const changed = {
    lose: [],
    double: [...part, ...part],
    cut: part.map((line) => line.slice(0, Math.floor(line.length / 2))),
    join: [part.join(' ')],
    untab: part.map((line) => line.replace('\t', ' ')),
    tab: part.map((line) => line.replace(' ', '\t')),
    shuffle: part.toReversed(),
    noise: part.map((line) => line + noise),
  }[kind]
  return [...lines.slice(0, first), ...(changed ?? part), ...lines.slice(first + count)]
}

const LIMIT_MS = 3000

describe('plans that went through anything', () => {
  it('are read without failing, in time, with places inside the document', () => {
    fc.assert(
      fc.property(fc.constantFrom(...plans), fc.array(injury, { maxLength: 12 }), (plan, injuries) => {
        const lines = injuries.reduce(hurt, [...plan])
        const began = performance.now()
        const document = readDocument(Buffer.from(lines.join('\n')), 'plan.txt')
        if (!document.ok) return
        const { actions } = readPlan(document.value, getInstrument())
        expect(performance.now() - began).toBeLessThan(LIMIT_MS)
        for (const { source, schedule, confidence } of actions) {
          expect(source.firstLine).toBeGreaterThanOrEqual(1)
          expect(source.lastLine).toBeGreaterThanOrEqual(source.firstLine)
          expect(source.lastLine).toBeLessThanOrEqual(document.value.lineCount)
          expect(schedule.months).toEqual([...new Set(schedule.months)].sort())
          expect(confidence).toBeGreaterThan(0)
        }
      }),
      { numRuns: 4000 },
    )
  })
})
