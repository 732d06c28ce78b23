import { describe, expect, it } from 'vitest'
import wordingsFile from '#rules/instruments/plan-wordings.json' with { type: 'json' }
import { listQuestions } from '../core/tree.ts'
import { getInstrument } from '../index.ts'
import { loadInstrument } from './load-instrument.ts'

const instrument = loadInstrument()
const codes = new Set(listQuestions(instrument).map(({ question }) => question.code))

describe('loadInstrument', () => {
  it('reads the worksheet in force', () => {
    expect(instrument.regulation).toBe('PermenPANRB 90/2021')
    expect(instrument.maxScore).toBe(100)
  })

  it('points every wording and every sub-area name at a node that exists', () => {
    const subAreas = new Set(listQuestions(instrument).map(({ subArea }) => subArea.code))
    for (const { code, text } of instrument.planWordings.wordings) if (code) expect(codes, text).toContain(code)
    for (const { code, name } of instrument.planWordings.subAreaNames) expect(subAreas, name).toContain(code)
  })

  it('has a heir, or a spoken no, for all 84 questions of the former worksheet', () => {
    const former = instrument.planWordings.wordings.filter(({ basis }) => basis === 'former')
    expect(former).toHaveLength(Object.keys(wordingsFile.succession).length)
    expect(former.filter(({ code }) => code === null)).toHaveLength(2)
  })

  it('writes no short form of a short form', () => {
    const { shortForms } = instrument.planWordings
    for (const [form, words] of Object.entries(shortForms))
      for (const word of words.split(' ')) expect(shortForms[word] ?? null, `${form} → ${word}`).toBeNull()
  })
})

describe('getInstrument', () => {
  it('gives the same value at every call', () => {
    expect(getInstrument()).toBe(getInstrument())
  })
})
