/** Years that the store takes; plans of integrity zones begin with the rule of 2014 and reach a few years ahead. */
export const PLAN_YEARS = { minimum: 2000, maximum: 2100 } as const

export const isPlanYear = (year: number): boolean =>
  Number.isInteger(year) && year >= PLAN_YEARS.minimum && year <= PLAN_YEARS.maximum
