export type Recurrence = 'daily' | 'monthly' | 'quarterly' | 'semesterly' | 'yearly'

export type ScheduleKind = 'months' | 'recurring' | 'conditional' | 'year' | 'none' | 'other'

/**
 * When an action is to be done, read from its target cell alone.
 * `months` are ISO months ("2023-01"), ascending, without repeats: a range lists every month; "Setiap bulan"/"bulanan" lists
 * all twelve of the plan's year; other bare cadences and a bare year list none.
 * `shape`: `each` = something is due in every month listed, `window` = one duty over the whole range, due at its end.
 * `parts` stands only where one cell gives several targets of different shape or for different deliverables
 * ("RKT Februari 2020, PK Januari 2020"); the fields above then hold their union.
 */
export type Schedule = {
  readonly kind: ScheduleKind
  readonly months: readonly string[]
  readonly recurrence: Recurrence | null
  readonly condition: string | null
  readonly shape: 'each' | 'window'
  readonly parts?: readonly SchedulePart[]
  /** The target is a deadline ("Paling lambat Mei-Juni"): one duty, however many months it names. */
  readonly deadline?: true
}

/** One of several targets in a cell; `label` = the deliverable it names ("RKT"), or null. */
export type SchedulePart = {
  readonly label: string | null
  readonly months: readonly string[]
  readonly recurrence: Recurrence | null
  readonly condition: string | null
  readonly shape: 'each' | 'window'
}
