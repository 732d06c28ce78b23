import { diceSimilarity } from '#kernel/text/dice.ts'
import { squashText } from '#kernel/text/fold-text.ts'
import { type AreaNumber, type Instrument, matchQuestion, type PlanRow } from '#modules/instrument/model.ts'
import type { Sample } from './samples.ts'

type Wording = Instrument['planWordings']['wordings'][number]

/** From this likeness on a printed indicator counts as the source of a wording. */
const SAME = 0.9

/** True when the sample prints the wording, so that the wording may have been learnt from it. */
export function prints(sample: Sample, wording: Wording): boolean {
  if (sample.gold)
    return sample.gold.actions.some(({ indicator }) => diceSimilarity(indicator ?? '', wording.text) >= SAME)
  return squashText(sample.text).includes(squashText(wording.text))
}

const keepWordings = (instrument: Instrument, keep: (wording: Wording) => boolean): Instrument => ({
  ...instrument,
  planWordings: { ...instrument.planWordings, wordings: instrument.planWordings.wordings.filter(keep) },
})

/** The instrument without the wordings in use that only this sample prints. Sentences of the rules stay: they are law. */
export const withoutSample = (instrument: Instrument, left: Sample, samples: readonly Sample[]): Instrument =>
  keepWordings(
    instrument,
    (wording) =>
      wording.basis === 'former' ||
      !prints(left, wording) ||
      samples.some((other) => other !== left && prints(other, wording)),
  )

/** The instrument with the sentences of the two rules alone: no wording of any plan. */
export const rulesOnly = (instrument: Instrument): Instrument =>
  keepWordings(instrument, ({ basis }) => basis === 'former')

/** A row with the questions that are right for it; none for a row that serves no question. */
export type QuestionCase = PlanRow & { readonly want: readonly string[]; readonly optional?: readonly string[] }

/** `share` of right questions 0..1 over the rows that serve one; `invented` = questions given to rows that serve none. */
export type QuestionScore = { readonly rows: number; readonly share: number; readonly invented: number }

export function scoreQuestions(instrument: Instrument, cases: readonly QuestionCase[]): QuestionScore {
  const answers = cases.map((each) => ({ ...each, code: matchQuestion(instrument, each).code }))
  const serving = answers.filter(({ want }) => want.length > 0)
  const right = serving.filter(({ want, code }) => code !== null && want.includes(code)).length
  const invented = answers.filter(
    ({ want, optional, code }) => want.length === 0 && code !== null && !optional?.includes(code),
  ).length
  return { rows: cases.length, share: serving.length === 0 ? 1 : right / serving.length, invented }
}

/** The rows of a transcription as question cases. */
export const casesOf = (sample: Sample): QuestionCase[] =>
  (sample.gold?.actions ?? []).map(({ area, component, indicator, action, evidence, question, questionAlt }) => ({
    area: area as AreaNumber | null,
    component,
    indicator,
    action,
    evidence,
    want: question ? [question, ...(questionAlt ?? [])] : [],
    optional: questionAlt ?? [],
  }))
