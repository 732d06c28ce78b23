import { z } from 'zod'
import { PlanWordings } from './plan-wordings.ts'

/** The six change areas of the LKE (PermenPANRB 90/2021, Lampiran III), by the Roman number that plans print. */
export const AREA_NUMBERS = ['I', 'II', 'III', 'IV', 'V', 'VI'] as const

export type AreaNumber = (typeof AREA_NUMBERS)[number]

export const AreaKey = z.enum(['MP', 'TT', 'SDM', 'AK', 'PW', 'PP'])
export type AreaKey = z.infer<typeof AreaKey>

const AnswerType = z.enum(['ya_tidak', 'abc', 'abcd', 'abcde', 'percent', 'number'])

/** `score` 0..1; `criteria` is our paraphrase of the official condition. */
const AnswerOption = z.object({ key: z.string(), score: z.number().min(0).max(1), criteria: z.string() })

/** A number that a unit fills in for a percentage question, such as the agents of change it has. */
const QuestionInput = z.object({
  key: z.string(),
  label: z.string(),
  role: z.string(),
  unit: z.string(),
  min: z.number().optional(),
  integer: z.boolean().optional(),
})

const QuestionFormula = z.object({
  kind: z.string(),
  expression: z.string().optional(),
  numerator: z.array(z.string()).optional(),
  denominator: z.array(z.string()).optional(),
  base: z.string().optional(),
  current: z.string().optional(),
})

/** One question of the worksheet. `code` such as "A.I.1.i.a"; `statement` is the official sentence, obvious slips mended. */
export const Question = z.object({
  code: z.string(),
  sheetLetter: z.string(),
  statement: z.string(),
  answerType: AnswerType,
  options: z.array(AnswerOption).optional(),
  inputs: z.array(QuestionInput).optional(),
  formula: QuestionFormula.optional(),
  guidance: z.string().optional(),
  weight: z.number().optional(),
  rowLampiranIII: z.number().optional(),
  row2026: z.number().optional(),
})
export type Question = z.infer<typeof Question>

/** `weight` in points of 100; `aggregation` says how the scores of the questions make the value. */
export const SubArea = z.object({
  code: z.string(),
  name: z.string(),
  weight: z.number(),
  aggregation: z.enum(['mean', 'weighted_sum']),
  questions: z.array(Question).min(1),
})
export type SubArea = z.infer<typeof SubArea>

/** `areaKey` is missing in the results component, which has no change areas. */
export const Area = z.object({
  code: z.string(),
  areaKey: AreaKey.optional(),
  name: z.string(),
  shortName: z.string().optional(),
  weight: z.number(),
  subAreas: z.array(SubArea).min(1),
})
export type Area = z.infer<typeof Area>

export const PartKind = z.enum(['pemenuhan', 'reform', 'hasil'])
export type PartKind = z.infer<typeof PartKind>

export const Part = z.object({
  code: z.string(),
  kind: PartKind,
  name: z.string(),
  weight: z.number(),
  areas: z.array(Area).min(1),
})
export type Part = z.infer<typeof Part>

export const Component = z.object({
  code: z.string(),
  name: z.string(),
  weight: z.number(),
  parts: z.array(Part).min(1),
})
export type Component = z.infer<typeof Component>

/** An evaluation worksheet in force (component → part → area → sub-area → question) and the ways in which plans word it. */
export const Instrument = z.object({
  regulation: z.string(),
  title: z.string(),
  maxScore: z.number(),
  components: z.array(Component).min(1),
  planWordings: PlanWordings,
})
export type Instrument = z.infer<typeof Instrument>
