import type { Scope } from '#kernel/scope.ts'
import type { Role } from './roles.ts'
import type { Session } from './session.ts'

/** A person acting in one unit: what every use-case asks for first. */
export type Actor = {
  readonly scope: Scope
  readonly unitId: string
  readonly unitName: string
  readonly agencyName: string
  readonly timeZone: string
  readonly roles: readonly Role[]
  /** Areas of the programme that the person works in ("I" to "VI"); empty: all of them. */
  readonly areas?: readonly string[]
  /** The unit no longer works: pages of it take no forms (web/middleware/require-unit.ts). */
  readonly isClosed?: boolean
  /** The unit is the agency as a whole: settings of the agency are made here. */
  readonly isRoot?: boolean
}

/** Null when the person holds no role there: for them the unit does not exist. */
export const findActor = (session: Session, unitId: string): Actor | null => {
  const membership = session.memberships.find((each) => each.unitId === unitId)
  if (!membership || membership.roles.length === 0) return null
  const { agencyId, agencyName, unitName, timeZone, roles, areas = [], isClosed = false, isRoot = false } = membership
  return {
    scope: { agencyId, unitIds: [unitId], personId: session.personId },
    unitId,
    unitName,
    agencyName,
    timeZone,
    roles,
    areas,
    isClosed,
    isRoot,
  }
}
