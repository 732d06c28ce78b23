import type { Role } from './roles.ts'

/** What Zona keeps records of, as far as the question who may see them is concerned. */
export const REGISTERS = [
  'plan',
  'team',
  'survey',
  'complaint',
  'whistleblowing',
  'gratification',
  'conflict',
  'risk',
  'assets',
  'integrity_pact',
  'change_agents',
  'procedure',
  'information',
  'workforce',
  'discipline',
  'performance',
  'evaluation',
] as const

export type Register = (typeof REGISTERS)[number]

/**
 * Who keeps a register: the roles of the matrix's column "register officer". Surveys have no role of their own among the
 * ids; the chair and the secretary set the instrument up.
 */
export const OFFICERS = {
  plan: [],
  team: ['planning_officer'],
  survey: [],
  complaint: ['complaint_officer'],
  whistleblowing: ['wbs_officer'],
  gratification: ['gratification_officer'],
  conflict: ['coi_officer'],
  risk: ['risk_officer'],
  assets: ['hr_officer'],
  integrity_pact: ['hr_officer'],
  change_agents: ['change_agent'],
  procedure: ['planning_officer'],
  information: ['ppid_officer', 'ppid_superior'],
  workforce: [],
  discipline: [],
  performance: ['planning_officer'],
  evaluation: ['planning_officer'],
} as const satisfies Record<Register, readonly Role[]>
