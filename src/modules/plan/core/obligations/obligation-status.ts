import { dateInZone } from '#kernel/dates/date-in-zone.ts'
import { endOfDay, type Zone } from '#kernel/dates/zones.ts'

export const OBLIGATION_STATES = ['done', 'overdue', 'due', 'upcoming'] as const

/** `due` = owed by the end of the month that the unit's clock shows; derived, never stored. */
export type ObligationState = (typeof OBLIGATION_STATES)[number]

/** The instant until which an obligation is in time: 23:59:59 of its due date in the unit's zone. */
export const dueInstant = (dueDate: string, zone: Zone): Date => endOfDay(dueDate, zone)

/** Where an obligation stands at `now`. */
export const obligationStatus = (
  obligation: { readonly dueDate: string; readonly doneAt: Date | string | null },
  now: Date,
  zone: Zone,
): ObligationState => {
  if (obligation.doneAt !== null) return 'done'
  const today = dateInZone(now, zone)
  if (obligation.dueDate < today) return 'overdue'
  return obligation.dueDate.slice(0, 7) === today.slice(0, 7) ? 'due' : 'upcoming'
}
