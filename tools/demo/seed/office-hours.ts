import { addDays } from '#kernel/dates/iso-date.ts'
import { isWorkingDay } from '#kernel/dates/working-days.ts'
import calendar from '#rules/calendar/2026.json' with { type: 'json' }
import { pickNumber, type Random } from '../../bench/random.ts'

const offsets = { 'Asia/Jakarta': '+07:00', 'Asia/Makassar': '+08:00' } as const

const calendars = calendar.versions.map(({ value }) => value) as Parameters<typeof isWorkingDay>[1]

/** The later of two ISO dates. */
export const laterDay = (one: string, other: string): string => (one.localeCompare(other) > 0 ? one : other)

/** The first working day that lies so many days after a date. */
export const workingDaysAfter = (date: string, days: number): string => {
  let day = addDays(date, days)
  while (!isWorkingDay(day, calendars)) day = addDays(day, 1)
  return day
}

/** A moment in the hours of an office, 07.40 to 15.40, on the given day or the first working day after it. */
export function inOfficeHours(random: Random, date: string, timeZone: keyof typeof offsets): Date {
  const day = workingDaysAfter(date, 0)
  const minutes = 7 * 60 + 40 + pickNumber(random, 8 * 60)
  const clock = [Math.floor(minutes / 60), minutes % 60, pickNumber(random, 60)]
  return new Date(`${day}T${clock.map((part) => String(part).padStart(2, '0')).join(':')}${offsets[timeZone]}`)
}
