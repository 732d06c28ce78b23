import { describe, expect, it } from 'vitest'
import { getInstrument } from '../index.ts'
import { AREA_NUMBERS, findQuestion, getAreaName, getQuestion, listAreas, listQuestions } from '../model.ts'
import { listAreaNodes } from './tree.ts'

const instrument = getInstrument()

describe('the worksheet of PermenPANRB 90/2021', () => {
  it('has 113 questions with unlike codes', () => {
    const codes = listQuestions(instrument).map(({ question }) => question.code)
    expect(codes).toHaveLength(113)
    expect(new Set(codes).size).toBe(113)
  })

  it('gives each question a code below the code of its sub-area, area, part and component', () => {
    for (const { question, subArea, area, part, component } of listQuestions(instrument)) {
      expect(question.code.startsWith(`${subArea.code}.`)).toBe(true)
      expect(subArea.code.startsWith(`${area.code}.`)).toBe(true)
      if (part.kind !== 'hasil') expect(area.code.startsWith(`${part.code}.`)).toBe(true)
      expect(area.code.startsWith(`${component.code}.`)).toBe(true)
    }
  })

  it('has weights that add up at every level', () => {
    const sum = (nodes: readonly { weight: number }[]) => nodes.reduce((all, { weight }) => all + weight, 0)
    expect(sum(instrument.components)).toBeCloseTo(instrument.maxScore, 10)
    for (const component of instrument.components) {
      expect(sum(component.parts)).toBeCloseTo(component.weight, 10)
      for (const part of component.parts) {
        expect(sum(part.areas)).toBeCloseTo(part.weight, 10)
        for (const area of part.areas) expect(sum(area.subAreas)).toBeCloseTo(area.weight, 10)
      }
    }
  })
})

describe('findQuestion and getQuestion', () => {
  it('finds a question with the nodes above it', () => {
    const found = getQuestion(instrument, 'A.II.5.iii.b')
    expect(found.areaNumber).toBe('V')
    expect(found.part.kind).toBe('reform')
    expect(found.question.answerType).toBe('percent')
  })

  it('gives no area to the results component', () => {
    expect(getQuestion(instrument, 'B.I.a.a').areaNumber).toBeNull()
  })

  it('tells an unknown code from a known one', () => {
    expect(findQuestion(instrument, 'A.I.9.i.a')).toBeNull()
    expect(() => getQuestion(instrument, 'A.I.9.i.a')).toThrow('A.I.9.i.a')
  })
})

describe('areas', () => {
  it('lists six areas in the order of the worksheet', () => {
    expect(listAreas(instrument).map(({ number }) => number)).toEqual([...AREA_NUMBERS])
    expect(getAreaName(instrument, 'I')).toBe('Manajemen Perubahan')
  })

  it('has a Pemenuhan and a Reform node for each', () => {
    for (const { number } of listAreas(instrument)) expect(listAreaNodes(instrument, number)).toHaveLength(2)
  })
})
