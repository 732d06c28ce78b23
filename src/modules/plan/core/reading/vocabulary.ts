import { type BigramProfile, bigramProfile } from '#kernel/text/dice.ts'
import { letterTriples } from '#kernel/text/features.ts'
import { foldedWords, foldText, squashText } from '#kernel/text/fold-text.ts'
import { buildTextIndex, similarities, type TextIndex } from '#kernel/text/text-index.ts'
import { type Instrument, listQuestions } from '#modules/instrument/model.ts'
import type { AreaNumber } from '../parsed-plan.ts'

/**
 * What the worksheet and its known wordings say, prepared for reading tables: it tells an indicator from an action, an area
 * heading from a component, and one torn word from two. Nothing in it comes from a plan document.
 */
export type Vocabulary = {
  readonly areas: readonly AreaName[]
  readonly words: ReadonlySet<string>
  /** Similarity 0..1 with the nearest indicator wording. */
  readonly indicatorLikeness: (text: string) => number
  readonly componentLikeness: (text: string) => number
  /** Code of the sub-area that a component's name stands for, such as "A.I.2.ii"; null when none is near. */
  readonly subAreaNamed: (component: string) => string | null
  /** Code of the sub-area whose indicator a text is; null when none is near. */
  readonly subAreaOf: (indicator: string) => string | null
  readonly areaOf: (subArea: string) => AreaNumber | null
}

type LocatedQuestion = ReturnType<typeof listQuestions>[number]

export type AreaName = {
  readonly number: AreaNumber
  readonly name: string
  readonly squashed: string
  readonly profile: BigramProfile
}

const UNKNOWN_SHARE = 0.12
const SURE_NAME = 0.6
const SURE_INDICATOR = 0.6
const CACHE_LIMIT = 20_000

const features = (text: string): Set<string> => letterTriples(foldText(text))

const bestOf = (index: TextIndex, text: string): { at: number; score: number } => {
  let at = -1
  let score = 0
  similarities(index, features(text)).forEach((value, position) => {
    if (value > score) [at, score] = [position, value]
  })
  return { at, score }
}

const remember = <Value>(work: (text: string) => Value): ((text: string) => Value) => {
  const known = new Map<string, Value>()
  return (text) => {
    const hit = known.get(text)
    if (hit !== undefined) return hit
    const value = work(text)
    if (known.size >= CACHE_LIMIT) known.clear()
    known.set(text, value)
    return value
  }
}

const areaNames = ({ area, areaNumber }: LocatedQuestion): readonly AreaName[] => {
  if (areaNumber === null) return []
  const names = [area.shortName ?? area.name, area.name]
  return names.map((name) => ({
    number: areaNumber,
    name,
    squashed: squashText(name),
    profile: bigramProfile(name),
  }))
}

type Statement = { readonly code: string | null; readonly text: string }

const distinctBy = <Item>(items: readonly Item[], key: (item: Item) => string): readonly Item[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
]

const prepare = (instrument: Instrument): Vocabulary => {
  const questions = listQuestions(instrument)
  const names = distinctBy(
    [...instrument.planWordings.subAreaNames, ...questions.map(({ subArea }) => subArea)],
    ({ code, name }) => `${code} ${name}`,
  )
  const statements: readonly Statement[] = [
    ...instrument.planWordings.wordings,
    ...questions.map(({ question }) => ({ code: question.code, text: question.statement })),
  ]
  const indicators = buildTextIndex(
    statements.map(({ text }) => features(text)),
    UNKNOWN_SHARE,
  )
  const bestIndicator = remember((text: string) => bestOf(indicators, text))
  const components = buildTextIndex(
    names.map(({ name }) => features(name)),
    UNKNOWN_SHARE,
  )
  const bestComponent = remember((text: string) => bestOf(components, text))
  return {
    areas: distinctBy(questions.flatMap(areaNames), ({ number, name }) => `${number} ${name}`),
    words: new Set([...statements.map(({ text }) => text), ...names.map(({ name }) => name)].flatMap(foldedWords)),
    indicatorLikeness: (text) => bestIndicator(text).score,
    componentLikeness: (text) => bestComponent(text).score,
    subAreaNamed: (component) => {
      const whole = bestComponent(component)
      // Units add to a name what they do under it: "E-Office, tanda tangan elektronik dan …".
      const { at, score } = whole.score >= SURE_NAME ? whole : bestComponent(component.split(/[,(]/)[0] ?? '')
      return score >= SURE_NAME ? (names[at]?.code ?? null) : null
    },
    subAreaOf: (indicator) => {
      const { at, score } = bestIndicator(indicator)
      const code = score >= SURE_INDICATOR ? (statements[at]?.code ?? null) : null
      return code === null ? null : code.slice(0, code.lastIndexOf('.'))
    },
    areaOf: (code) => questions.find(({ subArea }) => subArea.code === code)?.areaNumber ?? null,
  }
}

const prepared = new WeakMap<Instrument, Vocabulary>()

/** The vocabulary of an instrument, worked out at the first call. */
export const vocabularyOf = (instrument: Instrument): Vocabulary => {
  const known = prepared.get(instrument)
  if (known) return known
  const vocabulary = prepare(instrument)
  prepared.set(instrument, vocabulary)
  return vocabulary
}
