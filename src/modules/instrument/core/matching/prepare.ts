import { expandText, letterTriples, type ShortForms, stemSet } from '#kernel/text/features.ts'
import { foldText } from '#kernel/text/fold-text.ts'
import { buildTextIndex, type TextIndex } from '#kernel/text/text-index.ts'
import type { AreaNumber, Instrument } from '../instrument.ts'
import { listQuestions } from '../tree.ts'

/** Something a row may mean: a question, or (code null) a question that the worksheet dropped. */
export type Candidate = {
  readonly code: string | null
  readonly subAreaCode: string | null
  readonly areaNumber: AreaNumber | null
  readonly reform: boolean
}

/** What is worked out once per instrument. `owners[i]` is the candidate whose wording text i of the two indexes is. */
export type Matcher = {
  readonly candidates: readonly Candidate[]
  readonly owners: Int32Array
  readonly triples: TextIndex
  readonly stems: TextIndex
  readonly names: TextIndex
  /** `nameOwners[i]` is the code of the sub-area that name i of `names` belongs to. */
  readonly nameOwners: readonly string[]
  readonly shortForms: ShortForms
  readonly stopWords: ReadonlySet<string>
}

/** Share of the heaviest feature's weight that a feature unknown to all wordings has: names of units and places. */
const UNKNOWN_TRIPLE = 0.12
const UNKNOWN_STEM = 0.3

const DROPPED: Candidate = { code: null, subAreaCode: null, areaNumber: null, reform: false }

const prepare = (instrument: Instrument): Matcher => {
  const { wordings, subAreaNames, stopWords, shortForms } = instrument.planWordings
  const forms = new Map(
    Object.entries(shortForms).map(([form, words]) => [form, words === '' ? [] : foldText(words).split(' ')]),
  )
  const stops = new Set(stopWords)
  const candidates: Candidate[] = [DROPPED]
  const texts: string[] = []
  const owners: number[] = []
  const indexOfCode = new Map<string | null, number>([[null, 0]])
  const names = new Map<string, string>()
  for (const { question, subArea, areaNumber, part } of listQuestions(instrument)) {
    indexOfCode.set(question.code, candidates.length)
    owners.push(candidates.length)
    texts.push(question.statement)
    candidates.push({ code: question.code, subAreaCode: subArea.code, areaNumber, reform: part.kind !== 'pemenuhan' })
    names.set(`${subArea.code} ${subArea.name}`, subArea.code)
  }
  for (const { code, text } of wordings) {
    const owner = indexOfCode.get(code)
    if (owner === undefined) continue
    owners.push(owner)
    texts.push(text)
  }
  const expanded = texts.map((text) => expandText(text, forms))
  const named = [...[...names].map(([key, code]) => ({ code, name: key.slice(code.length + 1) })), ...subAreaNames]
  return {
    candidates,
    owners: Int32Array.from(owners),
    triples: buildTextIndex(expanded.map(letterTriples), UNKNOWN_TRIPLE),
    stems: buildTextIndex(
      expanded.map((text) => stemSet(text, stops)),
      UNKNOWN_STEM,
    ),
    names: buildTextIndex(
      named.map(({ name }) => letterTriples(expandText(name, forms))),
      UNKNOWN_TRIPLE,
    ),
    nameOwners: named.map(({ code }) => code),
    shortForms: forms,
    stopWords: stops,
  }
}

const prepared = new WeakMap<Instrument, Matcher>()

/** The matcher of an instrument, worked out at the first call. */
export const matcherOf = (instrument: Instrument): Matcher => {
  const known = prepared.get(instrument)
  if (known) return known
  const matcher = prepare(instrument)
  prepared.set(instrument, matcher)
  return matcher
}
