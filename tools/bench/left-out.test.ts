import { describe, expect, it } from 'vitest'
import { getInstrument } from '#modules/instrument/index.ts'
import questionRows from './fixtures/question-rows.json' with { type: 'json' }
import { casesOf, prints, type QuestionCase, rulesOnly, scoreQuestions, withoutSample } from './left-out.ts'
import { loadSamples } from './samples.ts'

const instrument = getInstrument()
const samples = loadSamples()
const withGold = samples.filter(({ gold }) => gold)
const unseen = questionRows as QuestionCase[]

describe('questions of transcribed rows', () => {
  it.each(withGold.map((sample) => [sample.name, sample] as const))(
    'are right for plan %s without its own wordings',
    (_, sample) => {
      const { share, invented } = scoreQuestions(withoutSample(instrument, sample, samples), casesOf(sample))
      expect(share).toBeGreaterThanOrEqual(0.92)
      expect(invented).toBe(0)
    },
  )

  it.each(withGold.map((sample) => [sample.name, sample] as const))(
    'are right for plan %s by the two rules alone',
    (_, sample) => {
      expect(scoreQuestions(rulesOnly(instrument), casesOf(sample)).share).toBeGreaterThanOrEqual(0.92)
    },
  )
})

describe('questions of rows that no transcription has', () => {
  it('are right in 85 of 100 and never invented', () => {
    const { share, invented, rows } = scoreQuestions(instrument, unseen)
    expect(rows).toBeGreaterThan(100)
    expect(share).toBeGreaterThanOrEqual(0.85)
    expect(invented).toBe(0)
  })

  it('are right in 80 of 100 by the two rules alone', () => {
    const { share, invented } = scoreQuestions(rulesOnly(instrument), unseen)
    expect(share).toBeGreaterThanOrEqual(0.8)
    expect(invented).toBe(0)
  })
})

describe('withoutSample', () => {
  it('takes away only wordings in use that no other sample prints', () => {
    for (const sample of samples) {
      const left = withoutSample(instrument, sample, samples).planWordings.wordings
      const gone = instrument.planWordings.wordings.filter((wording) => !left.includes(wording))
      for (const wording of gone) {
        expect(wording.basis).toBe('practice')
        expect(samples.filter((other) => prints(other, wording))).toEqual([sample])
      }
    }
  })
})
