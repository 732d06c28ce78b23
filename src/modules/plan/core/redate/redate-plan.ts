import type { ParsedPlan } from '../parsed-plan.ts'
import { redateSchedule } from './redate-schedule.ts'
import { redateText } from './redate-text.ts'
import { type YearLeft, yearsLeft } from './years-left.ts'

export type RedatedPlan = {
  readonly plan: ParsedPlan
  readonly yearsLeft: readonly YearLeft[]
}

/**
 * Moves a whole plan to another year: months by whole years, years in the target texts with them; every other text stays
 * verbatim, and those that name a year are listed. Decree and signatures tell what happened and stay. A plan without a year
 * is taken for one of the year that its months name most, and stays where it is when they name none.
 */
export const redatePlan = (plan: ParsedPlan, toYear: number): RedatedPlan => {
  const fromYear = plan.year ?? commonYear(plan)
  const shift = fromYear === null ? 0 : toYear - fromYear
  const actions = plan.actions.map((action) => ({
    ...action,
    target: action.target === null ? null : redateText(action.target, shift),
    schedule: redateSchedule(action.schedule, shift),
  }))
  const moved = { ...plan, year: toYear, actions }
  return { plan: moved, yearsLeft: yearsLeft(moved, fromYear) }
}

const commonYear = (plan: ParsedPlan): number | null => {
  const counts = new Map<string, number>()
  for (const { schedule } of plan.actions) {
    for (const year of new Set(schedule.months.map((month) => month.slice(0, 4)))) {
      counts.set(year, (counts.get(year) ?? 0) + 1)
    }
  }
  const best = [...counts].sort(([a, many], [b, more]) => more - many || a.localeCompare(b))[0]
  return best ? Number(best[0]) : null
}
