import { AREA_NUMBERS, type AreaNumber, type Instrument, type PartKind } from './instrument.ts'
import { getAreaName, type LocatedQuestion, listQuestions } from './tree.ts'

/** How many questions of a node a set of codes serves. `weight` in points of 100. */
export type Coverage = { readonly questions: number; readonly served: number; readonly weight: number }

export type SubAreaCoverage = Coverage & {
  readonly code: string
  readonly name: string
  readonly areaNumber: AreaNumber | null
  readonly part: PartKind
}

/** One change area with its two parts apart: a plan without Reform can reach at most the Pemenuhan share of the weight. */
export type AreaCoverage = {
  readonly number: AreaNumber
  readonly name: string
  readonly pemenuhan: Coverage
  readonly reform: Coverage
}

const inLever = ({ part }: LocatedQuestion): boolean => part.kind !== 'hasil'

/**
 * Questions of the levers (Pemenuhan and Reform) that no code serves, in the worksheet's order. The results component is
 * left out: surveys and performance are measured, not planned row by row.
 */
export const listUnservedQuestions = (instrument: Instrument, codes: Iterable<string>): readonly LocatedQuestion[] => {
  const served = new Set(codes)
  return listQuestions(instrument).filter((each) => inLever(each) && !served.has(each.question.code))
}

/** Every sub-area in the worksheet's order with the number of its questions that the codes serve. */
export const summarizeSubAreas = (instrument: Instrument, codes: Iterable<string>): readonly SubAreaCoverage[] => {
  const served = new Set(codes)
  const bySubArea = Map.groupBy(listQuestions(instrument), ({ subArea }) => subArea)
  return [...bySubArea].map(([subArea, questions]) => ({
    code: subArea.code,
    name: subArea.name,
    areaNumber: questions[0]?.areaNumber ?? null,
    part: questions[0]?.part.kind ?? 'hasil',
    questions: questions.length,
    served: questions.filter(({ question }) => served.has(question.code)).length,
    weight: subArea.weight,
  }))
}

const total = (rows: readonly SubAreaCoverage[]): Coverage => ({
  questions: rows.reduce((sum, { questions }) => sum + questions, 0),
  served: rows.reduce((sum, { served }) => sum + served, 0),
  weight: rows.reduce((sum, { weight }) => sum + weight, 0),
})

/** The six change areas in order with the coverage of both parts. */
export const summarizeAreas = (instrument: Instrument, codes: Iterable<string>): readonly AreaCoverage[] => {
  const subAreas = summarizeSubAreas(instrument, codes)
  return AREA_NUMBERS.map((number) => {
    const own = subAreas.filter(({ areaNumber }) => areaNumber === number)
    return {
      number,
      name: getAreaName(instrument, number),
      pemenuhan: total(own.filter(({ part }) => part === 'pemenuhan')),
      reform: total(own.filter(({ part }) => part === 'reform')),
    }
  })
}
