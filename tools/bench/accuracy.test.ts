import { describe, expect, it } from 'vitest'
import { scoreLayout, scoreSample } from './accuracy.ts'
import { allDamage } from './damage/all.ts'
import { FIGURES, scoreDamaged } from './damage-accuracy.ts'
import { layouts } from './layouts/layout.ts'
import { type GoldSample, loadGoldSamples } from './samples.ts'

/** What the reading promises on every transcription. */
const LEAST = {
  rowRecall: 0.95,
  rowPrecision: 0.95,
  cells: 0.92,
  scheduleMonths: 0.93,
  header: 0.85,
  question: 0.8,
} as const
/** How far generated damage may lower a figure. */
const MOST_LOST = 0.05
const SEED = 1

const samples = loadGoldSamples()
/** One plan for each kind of change, in turn; the benchmark measures every kind on every plan. */
const inTurn = (at: number): GoldSample => {
  const sample = samples[at % samples.length]
  if (!sample) throw new Error('no transcribed plan')
  return sample
}
const whole = new Map(samples.map((sample) => [sample.name, scoreSample(sample)]))

describe('reading of the transcribed plans', () => {
  it.each(samples.map(({ name }) => name))('keeps its promises on plan %s', (name) => {
    const score = whole.get(name)
    for (const figure of FIGURES) {
      const value = score?.[figure]
      if (value !== null) expect(value, figure).toBeGreaterThanOrEqual(LEAST[figure])
    }
    expect(score?.invented).toBe(0)
  })
})

describe('reading of the same plans in other layouts', () => {
  const cases = layouts.map((layout, at) => ({ layout, sample: inTurn(at) }))

  it.each(cases)('keeps its promises on rows: $layout.name, plan $sample.name', ({ layout, sample }) => {
    const score = scoreLayout(sample, layout)
    for (const figure of FIGURES) {
      // A layout changes the table; the prose around it is measured above.
      if (figure === 'header' || score[figure] === null) continue
      expect(score[figure], figure).toBeGreaterThanOrEqual(LEAST[figure])
    }
    expect(score.invented).toBe(0)
  })
})

describe('reading under generated damage', () => {
  const cases = allDamage.map((damage, at) => ({ damage, sample: inTurn(at) }))

  it.each(cases)('loses at most 0.05 of any figure: $damage.name on plan $sample.name', ({ damage, sample }) => {
    const score = scoreDamaged(sample, damage, SEED)
    for (const figure of FIGURES) {
      const [value, before] = [score[figure], whole.get(sample.name)?.[figure]]
      if (value !== null && before != null) expect(value, figure).toBeGreaterThanOrEqual(before - MOST_LOST)
    }
  })
})
