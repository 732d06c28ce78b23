import {
  AREA_NUMBERS,
  type Area,
  type AreaKey,
  type AreaNumber,
  type Component,
  type Instrument,
  type Part,
  type Question,
  type SubArea,
} from './instrument.ts'

/** A question with the nodes above it. `areaNumber` is null for the results component. */
export type LocatedQuestion = {
  readonly question: Question
  readonly subArea: SubArea
  readonly area: Area
  readonly part: Part
  readonly component: Component
  readonly areaNumber: AreaNumber | null
}

/** Order of the areas in the worksheet (PermenPANRB 90/2021, Lampiran III). */
const NUMBER_OF_KEY = { MP: 'I', TT: 'II', SDM: 'III', AK: 'IV', PW: 'V', PP: 'VI' } as const satisfies Record<
  AreaKey,
  AreaNumber
>

const areaNumberOf = (area: Area): AreaNumber | null => (area.areaKey ? NUMBER_OF_KEY[area.areaKey] : null)

function* walk(instrument: Instrument): Generator<LocatedQuestion> {
  for (const component of instrument.components)
    for (const part of component.parts)
      for (const area of part.areas)
        for (const subArea of area.subAreas)
          for (const question of subArea.questions)
            yield { question, subArea, area, part, component, areaNumber: areaNumberOf(area) }
}

const located = new WeakMap<Instrument, readonly LocatedQuestion[]>()

/** All questions in the worksheet's order (113 for PermenPANRB 90/2021). */
export const listQuestions = (instrument: Instrument): readonly LocatedQuestion[] => {
  const known = located.get(instrument)
  if (known) return known
  const questions = [...walk(instrument)]
  located.set(instrument, questions)
  return questions
}

export const findQuestion = (instrument: Instrument, code: string): LocatedQuestion | null =>
  listQuestions(instrument).find((each) => each.question.code === code) ?? null

/** Throws on a code that the worksheet does not have: ask `findQuestion` for a code from outside. */
export const getQuestion = (instrument: Instrument, code: string): LocatedQuestion => {
  const found = findQuestion(instrument, code)
  if (!found) throw new Error(`${instrument.regulation} has no question ${code}`)
  return found
}

/** The nodes of one change area: its Pemenuhan and its Reform part. */
export const listAreaNodes = (instrument: Instrument, number: AreaNumber): readonly Area[] =>
  instrument.components.flatMap((component) =>
    component.parts.flatMap((part) => part.areas.filter((area) => areaNumberOf(area) === number)),
  )

/** Official name of a change area, such as "Manajemen Perubahan". */
export const getAreaName = (instrument: Instrument, number: AreaNumber): string => {
  const [area] = listAreaNodes(instrument, number)
  if (!area) throw new Error(`${instrument.regulation} has no area ${number}`)
  return area.shortName ?? area.name
}

/** The six areas in order, with their names. */
export const listAreas = (instrument: Instrument): readonly { readonly number: AreaNumber; readonly name: string }[] =>
  AREA_NUMBERS.map((number) => ({ number, name: getAreaName(instrument, number) }))
