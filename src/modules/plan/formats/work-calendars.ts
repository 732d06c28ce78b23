import { z } from 'zod'
import type { WorkCalendar } from '#kernel/dates/working-days.ts'
import calendar2026 from '#rules/calendar/2026.json' with { type: 'json' }

const Calendar = z.object({
  year: z.int(),
  verified: z.boolean(),
  days: z.array(
    z.object({
      date: z.iso.date(),
      kind: z.enum(['libur_nasional', 'cuti_bersama', 'libur_lokal', 'pilkada']),
      name: z.string(),
      scope: z.string(),
    }),
  ),
})

const CalendarFile = z.object({ versions: z.array(z.object({ value: Calendar })).min(1) })

/** The newest version of every working-day calendar at hand: rules/calendar, by the decision of three ministers of its year. */
export const workCalendars: readonly WorkCalendar[] = [calendar2026].flatMap((file) => {
  const newest = CalendarFile.parse(file).versions.at(-1)
  return newest ? [newest.value] : []
})
