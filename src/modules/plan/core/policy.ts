import type { Role } from '#modules/organization/model.ts'

/** What a person can want of a unit's plan. */
export type PlanDeed = 'read' | 'import' | 'complete'

/**
 * Who works on the plan and who only reads it, by the tasks that PermenPANRB 90/2021 gives a ZI team. An `administrator`
 * manages accounts and reads no content.
 */
const DEEDS = {
  administrator: [],
  unit_head: ['read', 'complete'],
  zi_chair: ['read', 'import', 'complete'],
  zi_secretary: ['read', 'import', 'complete'],
  area_lead: ['read', 'complete'],
  team_member: ['read', 'complete'],
  employee: ['read'],
  change_agent: ['read'],
  gratification_officer: ['read'],
  complaint_officer: ['read'],
  wbs_officer: ['read'],
  coi_officer: ['read'],
  risk_officer: ['read'],
  ppid_officer: ['read'],
  ppid_superior: ['read'],
  hr_officer: ['read'],
  planning_officer: ['read', 'import', 'complete'],
  internal_assessor: ['read'],
} as const satisfies Record<Role, readonly PlanDeed[]>

/** Whether one of the person's roles in the unit allows the deed. */
export const may = (roles: readonly Role[], deed: PlanDeed): boolean =>
  roles.some((role) => (DEEDS[role] as readonly PlanDeed[]).includes(deed))
