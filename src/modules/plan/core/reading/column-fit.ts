import {
  isDoing,
  isNumbering,
  isOutputLike,
  isPersonLike,
  isQuestionCode,
  isTimeLike,
  startsWithEvidence,
  startsWithVerb,
} from './cell-kind.ts'
import type { Column } from './columns.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What can be seen of a cell without knowing its column. */
type Look = {
  readonly length: number
  readonly numbering: boolean
  readonly time: boolean
  readonly counted: boolean
  readonly person: boolean
  readonly code: boolean
  readonly doing: boolean
  readonly verb: boolean
  readonly evidence: boolean
  readonly indicator: number
  readonly component: number
}

const lookAt = (text: string, vocabulary: Vocabulary | null): Look => ({
  length: text.length,
  numbering: isNumbering(text),
  time: isTimeLike(text),
  counted: isOutputLike(text),
  person: isPersonLike(text),
  code: isQuestionCode(text),
  doing: isDoing(text),
  verb: startsWithVerb(text),
  evidence: startsWithEvidence(text),
  indicator: vocabulary && text.length >= 8 ? vocabulary.indicatorLikeness(text) : 0,
  component: vocabulary && text.length >= 4 && text.length <= 120 ? vocabulary.componentLikeness(text) : 0,
})

/** Content that belongs to one column only speaks against every text column. */
const plain = (look: Look): number => (look.time || look.counted ? -3 : 0) + (look.numbering || look.code ? -2 : 0)

/** A text nearer to an indicator than to a component's name is no name. */
const nameValue = (look: Look): number => 3 * look.component - 2 * Math.max(0, look.indicator - look.component)

const deedValue = (look: Look): number => {
  if (look.doing) return 2
  return (look.verb ? 1 : 0) - look.indicator
}

const tooLong = (look: Look, longest: number, price: number): number => (look.length > longest ? -price : 0)

const orLong = (hit: boolean, value: number, miss: number, long: number): number => (hit ? value : miss + long)

const fits: Readonly<Record<Column, (look: Look) => number>> = {
  no: (look) => orLong(look.numbering, 3, -1, tooLong(look, 6, 4)),
  area: (look) => plain(look) + tooLong(look, 80, 3),
  component: (look) => plain(look) + nameValue(look) + tooLong(look, 120, 3) - (look.doing ? 1 : 0),
  indicator: (look) => plain(look) + 3 * look.indicator - (look.doing ? 1 : 0) - (look.evidence ? 0.5 : 0),
  action: (look) => plain(look) + deedValue(look) - (look.evidence ? 0.5 : 0),
  evidence: (look) => plain(look) + (look.evidence ? 2 : 0) - (look.doing ? 1 : 0) - look.indicator,
  target: (look) => orLong(look.time, 4, -1.5, tooLong(look, 60, 2.5)) - (look.counted ? 3 : 0),
  output: (look) => orLong(look.counted, 4, -0.5, tooLong(look, 80, 2.5)) - (look.time ? 4 : 0),
  quantity: (look) => orLong(look.numbering, 2, -0.5, tooLong(look, 20, 3.5)) - (look.time ? 2 : 0),
  pic: (look) => plain(look) + (look.person ? 2 : 0) - (look.doing ? 2 : 0) + tooLong(look, 100, 2),
  question: (look) => (look.code ? 4 : -3),
  other: () => 0,
}

/**
 * How well a cell suits each column, about -5 (impossible) to 4 (only there). An empty cell suits every column alike (0).
 * Without a vocabulary only the shape counts, which is much faster.
 */
export const fitOf = (text: string, vocabulary: Vocabulary | null): ((column: Column) => number) => {
  if (text === '') return () => 0
  const look = lookAt(text, vocabulary)
  return (column) => fits[column](look)
}
