import type { ParsedAction, ParsedPlan } from '../parsed-plan.ts'

/** A text that still names a year after the plan was moved: somebody should look whether it is still meant. */
export type YearLeft = {
  /** Null for the plan's title. */
  readonly actionIndex: number | null
  readonly field: 'title' | 'indicator' | 'action' | 'evidence' | 'output' | 'pic'
  readonly year: number
  /** The plan's former year, the one before it (reports on last year), or any other. */
  readonly is: 'planYear' | 'yearBefore' | 'other'
}

const FIELDS = ['indicator', 'action', 'evidence', 'output', 'pic'] as const satisfies readonly (keyof ParsedAction)[]

/** Numbers of regulations and editions of standards ("Nomor 90 Tahun 2021", "37/2012", "9001:2015") are no years of the plan. */
const REGULATION =
  /(?:(?:nomor|no)\.?\s*:?\s*\S+\s+(?:tahun|th)\.?\s*(?:19|20)\d\d|\d+\s*[/:]\s*(?:19|20)\d\d)(?!\d)/giu
const YEAR = /(?<!\d)((?:19|20)\d\d)(?!\d)/g

/** Every year that stands in title and rows, each once a text; targets are not looked at, they were moved. */
export const yearsLeft = (
  plan: Pick<ParsedPlan, 'title'> & { readonly actions: readonly Pick<ParsedAction, (typeof FIELDS)[number]>[] },
  formerYear: number | null,
): readonly YearLeft[] => [
  ...yearsIn(plan.title).map(
    (year): YearLeft => ({ actionIndex: null, field: 'title', year, is: kindOf(year, formerYear) }),
  ),
  ...plan.actions.flatMap((action, actionIndex) =>
    FIELDS.flatMap((field) =>
      yearsIn(action[field]).map((year): YearLeft => ({ actionIndex, field, year, is: kindOf(year, formerYear) })),
    ),
  ),
]

const yearsIn = (text: string | null): readonly number[] => {
  const plain = (text ?? '').replace(REGULATION, ' ')
  return [...new Set([...plain.matchAll(YEAR)].map(([year]) => Number(year)))]
}

const kindOf = (year: number, formerYear: number | null): YearLeft['is'] => {
  if (year === formerYear) return 'planYear'
  return formerYear !== null && year === formerYear - 1 ? 'yearBefore' : 'other'
}
