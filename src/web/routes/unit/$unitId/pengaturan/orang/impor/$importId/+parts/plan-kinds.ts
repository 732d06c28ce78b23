import type { RowPlan } from '#modules/organization/model.ts'
import type { State } from '../../../../../../../../ui/state.ts'

type Kind = RowPlan['kind']

/** What rows can do, in the order of interest. */
export const KINDS = ['new', 'join', 'place', 'change', 'problem', 'same'] as const satisfies readonly Kind[]

export const KIND_TAGS = {
  new: 'ok',
  join: 'ok',
  place: 'ok',
  change: 'due',
  problem: 'late',
  same: 'none',
} as const satisfies Record<Kind, State>
