import { addMonths } from '#kernel/dates/iso-month.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { redateText } from './redate-text.ts'

/** A schedule moved by whole years; cadences stay, and a condition that names a year is moved with it. */
export const redateSchedule = (schedule: Schedule, shift: number): Schedule => {
  const move = (months: readonly string[]): readonly string[] => months.map((month) => addMonths(month, 12 * shift))
  const reword = (condition: string | null): string | null => (condition === null ? null : redateText(condition, shift))
  return {
    ...schedule,
    months: move(schedule.months),
    condition: reword(schedule.condition),
    ...(schedule.parts
      ? {
          parts: schedule.parts.map((part) => ({
            ...part,
            months: move(part.months),
            condition: reword(part.condition),
          })),
        }
      : {}),
  }
}
