import type { Role } from './roles.ts'

/** Somebody whom a visitor of the demo may be, in one of their units. */
export type DemoPerson = {
  readonly personId: string
  readonly name: string
  readonly agencyId: string
  readonly agencyName: string
  readonly unitId: string
  readonly unitName: string
  readonly roles: readonly Role[]
}
