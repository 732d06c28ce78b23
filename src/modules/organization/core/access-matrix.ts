import type { Register } from './registers.ts'

/**
 * What a cell of the matrix grants. `read` and `write` reach whole records; a limit in the name narrows them. `counts` are
 * numbers and reports without any record.
 */
export type Grant =
  | 'read'
  | 'read_own'
  | 'read_own_area'
  | 'read_own_process'
  | 'read_without_identity'
  | 'read_without_identity_on_request'
  | 'read_status'
  | 'read_as_superior'
  | 'read_cases_to_decide'
  | 'read_objections'
  | 'read_names_not_reported'
  | 'read_unit_level'
  | 'read_in_force'
  | 'write'
  | 'write_own_area'
  | 'write_instrument'
  | 'write_assigned_cases'
  | 'write_alternate_channel'
  | 'write_own'
  | 'counts'
  | 'counts_unless_named'
  | 'map_anonymised'
  | 'export_recount'
  | 'approve'
  | 'sign'
  | 'track_own_case'
  | 'published'

/** The columns of the matrix: who asks. `public` has no account. */
export type Reader =
  | 'unit_head'
  | 'chair'
  | 'area_lead'
  | 'officer'
  | 'hr_officer'
  | 'internal_assessor'
  | 'employee'
  | 'public'

const none: readonly Grant[] = []

/** Who may see what (REGISTERS.md 0.6, the default of the product), one row a register, one cell a reader. */
export const ACCESS = {
  plan: {
    unit_head: ['read', 'approve'],
    chair: ['write'],
    area_lead: ['write_own_area'],
    officer: none,
    hr_officer: ['read'],
    internal_assessor: ['read'],
    employee: ['read'],
    public: ['published'],
  },
  team: {
    unit_head: ['read', 'sign'],
    chair: ['write'],
    area_lead: ['write_own_area'],
    officer: ['write'],
    hr_officer: ['read'],
    internal_assessor: ['read'],
    employee: ['read_own'],
    public: ['published'],
  },
  survey: {
    unit_head: ['counts'],
    chair: ['write_instrument', 'counts'],
    area_lead: ['counts'],
    officer: ['write'],
    hr_officer: none,
    internal_assessor: ['counts', 'export_recount'],
    employee: ['counts'],
    public: ['published'],
  },
  complaint: {
    unit_head: ['read_without_identity'],
    chair: ['counts'],
    area_lead: ['counts'],
    officer: ['write'],
    hr_officer: none,
    internal_assessor: ['read_without_identity_on_request'],
    employee: ['counts'],
    public: ['track_own_case', 'counts'],
  },
  whistleblowing: {
    unit_head: ['counts_unless_named'],
    chair: ['counts'],
    area_lead: none,
    officer: ['write_assigned_cases'],
    hr_officer: none,
    internal_assessor: ['write_alternate_channel'],
    employee: ['track_own_case'],
    public: ['track_own_case'],
  },
  gratification: {
    unit_head: ['counts', 'read_cases_to_decide'],
    chair: ['counts'],
    area_lead: ['counts'],
    officer: ['write'],
    hr_officer: none,
    internal_assessor: ['counts'],
    employee: ['read_own'],
    public: ['counts'],
  },
  conflict: {
    unit_head: ['read_as_superior'],
    chair: ['counts'],
    area_lead: ['counts'],
    officer: ['write'],
    hr_officer: none,
    internal_assessor: ['counts', 'map_anonymised'],
    employee: ['read_own'],
    public: none,
  },
  risk: {
    unit_head: ['read', 'sign'],
    chair: ['read'],
    area_lead: ['read_own_area'],
    officer: ['write'],
    hr_officer: none,
    internal_assessor: ['read'],
    employee: ['read_own_process'],
    public: none,
  },
  assets: {
    unit_head: ['counts', 'read_names_not_reported'],
    chair: ['counts'],
    area_lead: ['counts'],
    officer: ['write'],
    hr_officer: ['read_status'],
    internal_assessor: ['read_status'],
    employee: ['read_own'],
    public: ['counts'],
  },
  integrity_pact: {
    unit_head: ['read'],
    chair: ['read'],
    area_lead: ['counts'],
    officer: ['write'],
    hr_officer: ['read'],
    internal_assessor: ['read'],
    employee: ['read_own'],
    public: ['counts'],
  },
  change_agents: {
    unit_head: ['read'],
    chair: ['read'],
    area_lead: ['read'],
    officer: ['write_own'],
    hr_officer: ['read'],
    internal_assessor: ['read'],
    employee: ['read_own'],
    public: ['published'],
  },
  procedure: {
    unit_head: ['read', 'sign'],
    chair: ['read'],
    area_lead: ['write_own_area'],
    officer: ['write'],
    hr_officer: ['read'],
    internal_assessor: ['read'],
    employee: ['read'],
    public: ['read_in_force'],
  },
  information: {
    unit_head: ['counts', 'read_objections'],
    chair: ['counts'],
    area_lead: none,
    officer: ['write'],
    hr_officer: none,
    internal_assessor: ['counts'],
    employee: none,
    public: ['track_own_case', 'counts', 'published'],
  },
  workforce: {
    unit_head: ['read'],
    chair: ['counts'],
    area_lead: ['counts'],
    officer: none,
    hr_officer: ['write'],
    internal_assessor: ['counts'],
    employee: ['read_own'],
    public: none,
  },
  discipline: {
    unit_head: ['read'],
    chair: ['counts'],
    area_lead: none,
    officer: none,
    hr_officer: ['write'],
    internal_assessor: ['counts'],
    employee: ['read_own'],
    public: none,
  },
  performance: {
    unit_head: ['read', 'sign'],
    chair: ['read'],
    area_lead: ['read'],
    officer: ['write'],
    hr_officer: ['read'],
    internal_assessor: ['read'],
    employee: ['read_unit_level', 'read_own'],
    public: ['published'],
  },
  evaluation: {
    unit_head: ['read'],
    chair: ['read'],
    area_lead: ['read_own_area'],
    officer: ['write'],
    hr_officer: ['read'],
    internal_assessor: ['read'],
    employee: none,
    public: none,
  },
} as const satisfies Record<Register, Record<Reader, readonly Grant[]>>
