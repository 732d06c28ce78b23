import { allDamage } from './damage/all.ts'
import type { Damage } from './damage/damage.ts'
import { seededRandom } from './random.ts'
import { readPlanText } from './read-plan-text.ts'
import { type GoldSample, loadGoldSamples } from './samples.ts'
import { type Score, scorePlan } from './score.ts'

/** Figures that damage may lower. */
export const FIGURES = ['rowRecall', 'rowPrecision', 'cells', 'scheduleMonths', 'header', 'question'] as const
type Figure = (typeof FIGURES)[number]

const SEEDS = [1, 2, 3] as const

/** Mean figures of one plan under one kind of damage, over the seeds. */
export type DamageScore = {
  readonly damage: string
  readonly sample: string
  readonly figures: Readonly<Record<Figure, number | null>>
}

export function scoreDamaged(sample: GoldSample, damage: Damage, seed: number): Score {
  const { text, gold } = damage.apply(sample, seededRandom(seed))
  return scorePlan(gold, readPlanText(text, sample.fileName))
}

const mean = (numbers: readonly (number | null)[]): number | null => {
  const known = numbers.filter((number) => number !== null)
  return known.length === 0 ? null : known.reduce((sum, number) => sum + number, 0) / known.length
}

const meanFigures = (scores: readonly Score[]): Readonly<Record<Figure, number | null>> => ({
  rowRecall: mean(scores.map(({ rowRecall }) => rowRecall)),
  rowPrecision: mean(scores.map(({ rowPrecision }) => rowPrecision)),
  cells: mean(scores.map(({ cells }) => cells)),
  scheduleMonths: mean(scores.map(({ scheduleMonths }) => scheduleMonths)),
  header: mean(scores.map(({ header }) => header)),
  question: mean(scores.map(({ question }) => question)),
})

/** Every kind of damage on every transcribed plan. */
export const measureDamage = (seeds: readonly number[] = SEEDS): DamageScore[] =>
  allDamage.flatMap((damage) =>
    loadGoldSamples().map((sample) => ({
      damage: damage.name,
      sample: sample.name,
      figures: meanFigures(seeds.map((seed) => scoreDamaged(sample, damage, seed))),
    })),
  )
