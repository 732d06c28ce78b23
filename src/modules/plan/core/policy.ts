import { type Actor, type Grant, grantsOf, type Role } from '#modules/organization/model.ts'
import type { AreaNumber } from './parsed-plan.ts'

/** What a person can want of a unit's plan. */
export type PlanDeed = 'read' | 'import' | 'complete' | 'assign'

/** Which grants of the access matrix, register `plan`, allow the deed: any of them does. */
const GRANTS = {
  read: ['read', 'write', 'write_own_area'],
  import: ['write'],
  complete: ['write', 'write_own_area'],
  assign: ['write', 'write_own_area'],
} as const satisfies Record<PlanDeed, readonly Grant[]>

/** Whether the person's roles in the unit allow the deed (access matrix: organization/core/access.ts). */
export const may = (roles: readonly Role[], deed: PlanDeed): boolean => {
  const grants = grantsOf('plan', roles)
  return GRANTS[deed].some((grant) => grants.has(grant))
}

/**
 * Whether the person may do this to an action of the area. Leads and members of working groups write in their own areas only,
 * once areas were named for them; an action without an area is everybody's.
 */
export const mayInArea = (
  { roles, areas = [] }: Pick<Actor, 'roles' | 'areas'>,
  deed: 'complete' | 'assign',
  area: AreaNumber | null,
): boolean => {
  if (!may(roles, deed)) return false
  return grantsOf('plan', roles).has('write') || areas.length === 0 || area === null || areas.includes(area)
}
