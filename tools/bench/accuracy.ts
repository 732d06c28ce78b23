import type { Instrument } from '#modules/instrument/model.ts'
import questionRows from './fixtures/question-rows.json' with { type: 'json' }
import { type Layout, layouts } from './layouts/layout.ts'
import { renderLayout } from './layouts/render.ts'
import { casesOf, type QuestionCase, type QuestionScore, rulesOnly, scoreQuestions, withoutSample } from './left-out.ts'
import { readPlanText } from './read-plan-text.ts'
import { type GoldSample, loadGoldSamples, loadSamples } from './samples.ts'
import { type Score, scorePlan } from './score.ts'

export type SampleScore = { readonly name: string; readonly score: Score }

export const scoreSample = (sample: GoldSample): Score =>
  scorePlan(sample.gold, readPlanText(sample.text, sample.fileName))

/** The figures on each transcription as it is. */
export const measureAccuracy = (): SampleScore[] =>
  loadGoldSamples().map((sample) => ({ name: sample.name, score: scoreSample(sample) }))

/** The figures on each transcription printed anew in a layout of plans in the wild. */
export type LayoutScore = SampleScore & { readonly layout: string }

export function scoreLayout(sample: GoldSample, layout: Layout): Score {
  const { text, fileName, gold } = renderLayout(sample, layout)
  return scorePlan(gold, readPlanText(text, fileName))
}

export const measureLayouts = (): LayoutScore[] =>
  layouts.flatMap((layout) =>
    loadGoldSamples().map((sample) => ({ layout: layout.name, name: sample.name, score: scoreLayout(sample, layout) })),
  )

/** Question figures on transcribed rows: with all wordings, without those that only this plan prints, by the rules alone. */
export type QuestionFigures = {
  readonly name: string
  readonly all: QuestionScore
  readonly leftOut: QuestionScore
  readonly rulesOnly: QuestionScore
}

/** One line per transcription and one for rows that no sample has (fixtures/question-rows.json). */
export function measureQuestions(instrument: Instrument): QuestionFigures[] {
  const samples = loadSamples()
  const bare = rulesOnly(instrument)
  const figures = (name: string, cases: readonly QuestionCase[], leftOut: Instrument): QuestionFigures => ({
    name,
    all: scoreQuestions(instrument, cases),
    leftOut: scoreQuestions(leftOut, cases),
    rulesOnly: scoreQuestions(bare, cases),
  })
  const none = samples.reduce((left, sample) => withoutSample(left, sample, []), instrument)
  return [
    ...samples
      .filter(({ gold }) => gold)
      .map((sample) => figures(sample.name, casesOf(sample), withoutSample(instrument, sample, samples))),
    figures('unseen rows', questionRows as QuestionCase[], none),
  ]
}
