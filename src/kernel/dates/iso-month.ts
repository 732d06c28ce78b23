import { daysInMonth, type IsoDate } from './iso-date.ts'

/** A month as ISO text ("2023-01"); text order is time order. */
export type IsoMonth = string

const SHAPE = /^(\d{4})-(0[1-9]|1[0-2])$/

/** `month` 1..12; the caller answers for the ranges. */
export const isoMonth = (year: number, month: number): IsoMonth =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`

export const parseIsoMonth = (text: string): { year: number; month: number } | null => {
  const match = SHAPE.exec(text)
  return match ? { year: Number(match[1]), month: Number(match[2]) } : null
}

const parts = (month: IsoMonth): { year: number; month: number } => {
  const found = parseIsoMonth(month)
  if (!found) throw new RangeError(`not an ISO month: ${month}`)
  return found
}

export const monthOfDate = (date: IsoDate): IsoMonth => date.slice(0, 7)

export const addMonths = (month: IsoMonth, count: number): IsoMonth => {
  const from = parts(month)
  const index = from.year * 12 + from.month - 1 + count
  return isoMonth(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1)
}

/** Every month from `first` to `last`, both included; empty when `last` is earlier. */
export const monthsFromTo = (first: IsoMonth, last: IsoMonth): readonly IsoMonth[] => {
  const [from, to] = [parts(first), parts(last)]
  const count = (to.year - from.year) * 12 + (to.month - from.month) + 1
  return Array.from({ length: Math.max(0, count) }, (_, step) => addMonths(first, step))
}

export const monthsOfYear = (year: number): readonly IsoMonth[] => monthsFromTo(isoMonth(year, 1), isoMonth(year, 12))

export const lastDayOfMonth = (month: IsoMonth): IsoDate => {
  const of = parts(month)
  return `${month}-${String(daysInMonth(of.year, of.month)).padStart(2, '0')}`
}

/** Ascending, without repeats. */
export const sortMonths = (months: Iterable<IsoMonth>): readonly IsoMonth[] => [...new Set(months)].sort()

/** Neighbouring months put together: [1,2,3,6] gives [[1,2,3],[6]]. Wants the order of `sortMonths`. */
export const contiguousRuns = (months: readonly IsoMonth[]): readonly (readonly IsoMonth[])[] => {
  const runs: IsoMonth[][] = []
  for (const month of months) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run && before !== undefined && addMonths(before, 1) === month) run.push(month)
    else runs.push([month])
  }
  return runs
}
