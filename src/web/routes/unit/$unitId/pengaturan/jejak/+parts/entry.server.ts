import { type Telling, tellLine } from '#modules/organization/index.ts'
import type { LogLine } from '#modules/organization/model.ts'

/** Longest text of a value on the page; the table for download has all of it. */
const TEXT_MAXIMUM = 400

const shortened = (text: string | null): string | null =>
  text !== null && text.length > TEXT_MAXIMUM ? `${text.slice(0, TEXT_MAXIMUM)} …` : text

/** The page of the thing that an entry speaks of, below the unit's; null for what has none. */
const PLACES: Readonly<Record<string, (id: string) => string>> = {
  'plan.plan': (id) => `/rencana/${id}`,
  'plan.import': (id) => `/rencana/impor/${id}`,
  'plan.obligation': (id) => `/rencana/kewajiban/${id}`,
}

/** An entry as the page shows it: in words, in the person's language. */
export const entryOf = (line: LogLine, telling: Telling) => {
  const { what, values } = tellLine(line, telling)
  const { entryNo, at, by, unitId, unitName, seq, subjectKind, subjectId } = line
  const told = values.map((value) => ({ ...value, old: shortened(value.old), new: shortened(value.new) }))
  const isNew = told.every(({ old, isContext }) => old === null || isContext)
  const place = Object.hasOwn(PLACES, subjectKind) ? PLACES[subjectKind] : undefined
  return { entryNo, at, by, unitId, unitName, seq, what, values: told, isNew, place: place?.(subjectId) ?? null }
}

export type Entry = ReturnType<typeof entryOf>
