/**
 * Roles a person may hold in a unit: those of a ZI team, its officers, and `administrator`, who manages accounts and settings and reads no
 * content.
 */
export const ROLES = [
  'administrator',
  'unit_head',
  'zi_chair',
  'zi_secretary',
  'area_lead',
  'team_member',
  'employee',
  'change_agent',
  'gratification_officer',
  'complaint_officer',
  'wbs_officer',
  'coi_officer',
  'risk_officer',
  'ppid_officer',
  'ppid_superior',
  'hr_officer',
  'planning_officer',
  'internal_assessor',
] as const

export type Role = (typeof ROLES)[number]

export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text)
