import type { AreaNumber as LkeArea } from '#modules/instrument/model.ts'
import type { Place } from './document.ts'
import type { Schedule } from './schedule/schedule.ts'

/** The six change areas of the LKE (PermenPANRB 90/2021), by their Roman number. */
export type AreaNumber = LkeArea

export type Predicate = 'WBK' | 'WBBM'

/** What was read from a work-plan document: the contract of `zona plan read FILE --json`. */
export type ParsedPlan = {
  readonly title: string | null
  readonly unit: string | null
  readonly government: string | null
  readonly year: number | null
  readonly targetPredicate: readonly Predicate[]
  readonly decree: ParsedDecree | null
  readonly signatories: readonly ParsedSignatory[]
  readonly legalBasis: readonly string[]
  readonly considerations: { readonly menimbang: readonly string[]; readonly mengingat: readonly string[] } | null
  readonly definitions: readonly { readonly term: string; readonly text: string }[]
  readonly purposes: readonly string[]
  readonly teamFormationSteps: readonly string[]
  readonly priorityTargets: readonly string[]
  readonly actions: readonly ParsedAction[]
}

export type ParsedHeader = Omit<ParsedPlan, 'actions'>

/** `date` is ISO (2023-01-18). */
export type ParsedDecree = {
  readonly number: string | null
  readonly date: string | null
  readonly about: string | null
  readonly issuer: string | null
}

export type ParsedSignatory = {
  readonly name: string
  readonly nip: string | null
  readonly position: string | null
  readonly place: string | null
  readonly date: string | null
}

/** One action row. Cell texts are verbatim (typos kept), white space collapsed, tags and list markers dropped; null = nothing printed. */
export type ParsedAction = {
  readonly area: AreaNumber | null
  readonly areaName: string | null
  readonly componentNo: number | null
  readonly component: string | null
  readonly indicator: string | null
  readonly action: string | null
  readonly evidence: string | null
  readonly target: string | null
  readonly output: string | null
  readonly pic: string | null
  readonly schedule: Schedule
  /** LKE question code of PermenPANRB 90/2021, such as "A.I.1.i.b". */
  readonly question: string | null
  readonly evidenceItems: readonly string[]
  readonly outputCount: number | null
  readonly outputUnit: string | null
  /** 0..1: how sure the reader is of this row as a whole. */
  readonly confidence: number
  readonly source: Place
  readonly findings: readonly CellFinding[]
}

export type ActionColumn =
  | 'area'
  | 'component'
  | 'indicator'
  | 'action'
  | 'evidence'
  | 'target'
  | 'output'
  | 'pic'
  | 'question'

/** Why a cell is doubtful. `reason` is a message key of the locales (`finding.<reason>`), never a sentence. */
export type CellFinding = {
  readonly column: ActionColumn
  readonly reason: FindingReason
}

export type FindingReason =
  | 'joined_over_page' // a row cut by a page break was put together
  | 'joined_lines' // one visual line per table line: the row was rebuilt
  | 'split_fused_row' // two rows printed as one were parted
  | 'carried_down' // merged cell: value taken from the row above or below
  | 'shifted_columns' // a column was missing on this page and the cells were moved back
  | 'unreadable' // a cell that holds only marks (1, _, J J J)
  | 'missing' // the cell is empty where the table normally has a value
  | 'area_guessed' // heading truncated, misread or without a name
  | 'schedule_unclear' // the target says something that is no schedule
  | 'year_differs' // a year other than the plan's
  | 'question_unsure' // best LKE question is hardly better than the next
  | 'question_none' // no LKE question fits
