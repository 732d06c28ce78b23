import type { role as source } from '../id/role.ts'
import type { Translation } from '../translation.ts'

/** What each role of a unit is called. */
export const role: Translation<typeof source> = {
  'role.administrator': 'Administrator',
  'role.unit_head': 'Head of the unit',
  'role.zi_chair': 'Chair of the ZI team',
  'role.zi_secretary': 'Secretary of the ZI team',
  'role.area_lead': 'Area coordinator',
  'role.team_member': 'Team member',
  'role.employee': 'Employee',
  'role.change_agent': 'Agent of change',
  'role.gratification_officer': 'Gratification officer (UPG)',
  'role.complaint_officer': 'Complaints officer',
  'role.wbs_officer': 'Whistleblowing officer',
  'role.coi_officer': 'Conflict of interest officer',
  'role.risk_officer': 'Risk officer (SPIP)',
  'role.ppid_officer': 'Public information officer (PPID)',
  'role.ppid_superior': 'Superior of the PPID',
  'role.hr_officer': 'Personnel officer',
  'role.planning_officer': 'Planner',
  'role.internal_assessor': 'Internal assessor',
}
