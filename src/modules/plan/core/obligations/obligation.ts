import type { DayOff } from '#kernel/dates/working-days.ts'
import type { Schedule } from '../schedule/schedule.ts'

/** What an action tells about its duties. */
export type ObligationSource = {
  readonly actionId: string
  readonly schedule: Schedule
  readonly outputCount: number | null
  /** The row's words in which a monthly rhythm may stand: indicator, action, evidence, output. */
  readonly words: readonly (string | null)[]
  readonly evidenceItems: readonly string[]
}

/** What an obligation is for, to be put in words by the page that shows it. */
export type ObligationPeriod =
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'range'; readonly firstMonth: string; readonly lastMonth: string }
  | { readonly kind: 'quarter'; readonly year: number; readonly number: number }
  | { readonly kind: 'half'; readonly year: number; readonly number: number }
  | { readonly kind: 'year'; readonly year: number }

/** One thing due at one time. Months and dates are ISO; the due instant is the end of `dueDate` in the unit's zone. */
export type Obligation = {
  readonly actionId: string
  /** Unique within the action, and the same again for the same input. */
  readonly key: string
  readonly period: ObligationPeriod
  readonly firstMonth: string
  readonly lastMonth: string
  readonly dueDate: string
  /** Pieces of evidence wanted; at least 1. */
  readonly expectedCount: number
  readonly expectedDocuments: readonly string[]
  /** The deliverable that the target names ("RKT"), or null. */
  readonly label: string | null
  /** The due date stands even when nobody works on it; this warns. */
  readonly dueOnDayOff: DayOff | null
}
