import type { Scope } from './scope.ts'

/** Somebody's roles in a unit have ended; what was theirs to do goes to their successor, or to nobody yet. */
export type PersonLeft = {
  readonly kind: 'organization.person_left'
  /** That of the transaction; it holds the unit. */
  readonly scope: Scope
  readonly unitId: string
  readonly personId: string
  readonly successorId: string | null
}

/** What one module tells the others, in the transaction in which it happens. Who listens: src/main/announce.ts. */
export type DomainEvent = PersonLeft
