import { getInstrument } from '#modules/instrument/index.ts'
import { listQuestions } from '#modules/instrument/model.ts'

export type QuestionChoice = { readonly code: string; readonly statement: string }

/** The questions of the LKE for the list in the row's form, in the worksheet's order. */
export const reviewQuestions = (): QuestionChoice[] =>
  listQuestions(getInstrument()).map(({ question }) => ({ code: question.code, statement: question.statement }))
