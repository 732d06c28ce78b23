import type { Role } from './roles.ts'

/** The roles of a person in one unit, with the names that pages show. */
export type Membership = {
  readonly agencyId: string
  readonly agencyName: string
  readonly unitId: string
  readonly unitName: string
  /** IANA zone of the unit, such as "Asia/Jakarta": due times end in it. */
  readonly timeZone: string
  readonly roles: readonly Role[]
  /** Areas of the programme that the person works in there ("I" to "VI"); empty: all of them. */
  readonly areas?: readonly string[]
  /** The unit no longer works: what it has is read and not changed. */
  readonly isClosed?: boolean
  /** The unit is the agency as a whole. */
  readonly isRoot?: boolean
}

/** Who is signed in. */
export type Session = {
  readonly personId: string
  readonly name: string
  readonly login: string
  readonly memberships: readonly Membership[]
}
