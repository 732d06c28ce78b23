import type { Role } from './roles.ts'

/** active: has a password · invited: has none yet · left: no role in the administered units any more. */
export const PERSON_STATES = ['active', 'invited', 'left'] as const
export type PersonState = (typeof PERSON_STATES)[number]

/** A person in one unit; `hasLeft`: they were there. */
export type Place = {
  readonly unitId: string
  readonly unitName: string
  readonly position: string
  readonly roles: readonly Role[]
  readonly hasLeft: boolean
}

/** A person as the list of an administrator shows them. */
export type PersonRow = {
  readonly personId: string
  readonly name: string
  readonly login: string
  readonly nip: string | null
  readonly state: PersonState
  readonly places: readonly Place[]
}
