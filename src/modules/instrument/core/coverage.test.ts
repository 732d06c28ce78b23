import { describe, expect, it } from 'vitest'
import { getInstrument } from '../index.ts'
import { listQuestions, listUnservedQuestions, summarizeAreas, summarizeSubAreas } from '../model.ts'

const instrument = getInstrument()
const codesOf = (kind: string) =>
  listQuestions(instrument)
    .filter(({ part }) => part.kind === kind)
    .map(({ question }) => question.code)

describe('listUnservedQuestions', () => {
  it('lists every lever question of an empty plan and none of the results', () => {
    const unserved = listUnservedQuestions(instrument, [])
    expect(unserved).toHaveLength(codesOf('pemenuhan').length + codesOf('reform').length)
    expect(unserved.every(({ component }) => component.code === 'A')).toBe(true)
  })

  it('leaves the 23 Reform questions to a plan that serves all of Pemenuhan', () => {
    const unserved = listUnservedQuestions(instrument, codesOf('pemenuhan'))
    expect(unserved.map(({ question }) => question.code)).toEqual(codesOf('reform'))
    expect(unserved).toHaveLength(23)
  })

  it('is not moved by unknown or repeated codes', () => {
    const once = listUnservedQuestions(instrument, ['A.I.1.i.a'])
    expect(listUnservedQuestions(instrument, ['A.I.1.i.a', 'A.I.1.i.a', 'x'])).toEqual(once)
  })
})

describe('summarizeSubAreas', () => {
  it('counts served questions and keeps the weight', () => {
    const row = summarizeSubAreas(instrument, ['A.I.1.i.a']).find(({ code }) => code === 'A.I.1.i')
    expect(row).toMatchObject({ areaNumber: 'I', part: 'pemenuhan', questions: 2, served: 1, weight: 0.5 })
  })
})

describe('summarizeAreas', () => {
  it('shows that without Reform half of each area is out of reach', () => {
    for (const area of summarizeAreas(instrument, codesOf('pemenuhan'))) {
      expect(area.reform.served).toBe(0)
      expect(area.pemenuhan.served).toBe(area.pemenuhan.questions)
      expect(area.pemenuhan.weight).toBeCloseTo(area.reform.weight, 10)
    }
  })

  it('covers all 60 points of the levers', () => {
    const weights = summarizeAreas(instrument, []).map(({ pemenuhan, reform }) => pemenuhan.weight + reform.weight)
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(60, 10)
  })
})
