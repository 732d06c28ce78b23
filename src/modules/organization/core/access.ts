import { ACCESS, type Grant, type Reader } from './access-matrix.ts'
import { OFFICERS, type Register } from './registers.ts'
import type { Role } from './roles.ts'

/**
 * The column of a role. Members of a working group work beside their lead; officers stand in the employee's column for every
 * register but their own. Assessors come from outside the unit; an administrator manages accounts and reads no register.
 */
const READERS = {
  administrator: [],
  unit_head: ['unit_head', 'employee'],
  zi_chair: ['chair', 'employee'],
  zi_secretary: ['chair', 'employee'],
  area_lead: ['area_lead', 'employee'],
  team_member: ['area_lead', 'employee'],
  employee: ['employee'],
  change_agent: ['employee'],
  gratification_officer: ['employee'],
  complaint_officer: ['employee'],
  wbs_officer: ['employee'],
  coi_officer: ['employee'],
  risk_officer: ['employee'],
  ppid_officer: ['employee'],
  ppid_superior: ['employee'],
  hr_officer: ['hr_officer', 'employee'],
  planning_officer: ['employee'],
  internal_assessor: ['internal_assessor'],
} as const satisfies Record<Role, readonly Reader[]>

/** Everything that a person's roles in a unit grant them of one of its registers. */
export const grantsOf = (register: Register, roles: readonly Role[]): ReadonlySet<Grant> => {
  const isOfficer = roles.some((role) => (OFFICERS[register] as readonly Role[]).includes(role))
  const readers = new Set<Reader>(roles.flatMap((role) => READERS[role]))
  if (isOfficer) readers.add('officer')
  return new Set([...readers].flatMap((reader): readonly Grant[] => ACCESS[register][reader]))
}
