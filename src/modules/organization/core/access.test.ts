import { describe, expect, it } from 'vitest'
import { grantsOf } from './access.ts'
import { ACCESS, type Grant, type Reader } from './access-matrix.ts'
import { OFFICERS, REGISTERS, type Register } from './registers.ts'
import { ROLES } from './roles.ts'

/** The matrix as the rules of the registers print it (section 0.6), register by register. */
const PRINTED = `
plan           | R, approve                     | W                  | W own area | –                    | R        | R                                | R                     | published plan
team           | R, sign                        | W                  | W own area | W                    | R        | R                                | R own meetings        | published decrees
survey         | C                              | W instrument, C    | C          | W (surveyor)         | –        | C + recount export               | C                     | published report
complaint      | R without identity             | C                  | C          | W                    | –        | R without identity, on request   | C                     | T own case, statistics
whistleblowing | C; – when named                | C                  | –          | W per assigned case  | –        | W (alternate channel)            | T own case            | T own case
gratification  | C + cases to decide            | C                  | C          | W                    | –        | C                                | own                   | counts
conflict       | R as superior                  | C                  | C          | W                    | –        | C, anonymised map                | own                   | –
risk           | R, sign                        | R                  | R own area | W                    | –        | R                                | R own process         | –
assets         | C + names not yet reported     | C                  | C          | W (coordinator)      | R status | R status                         | own                   | percentage
integrity_pact | R                              | R                  | C          | W                    | R        | R                                | own                   | coverage
change_agents  | R                              | R                  | R          | W (agent own plan)   | R        | R                                | R own                 | published list
procedure      | R, sign                        | R                  | W own area | W                    | R        | R                                | R                     | in force versions
information    | C + objections                 | C                  | –          | W                    | –        | C                                | –                     | own request by T, DIP, statistics
workforce      | R                              | C                  | C          | –                    | W        | C                                | own                   | –
discipline     | R                              | C                  | –          | –                    | W        | C                                | own                   | –
performance    | R, sign                        | R                  | R          | W (planning_officer) | R        | R                                | R unit level, own SKP | published PK, LKjIP
evaluation     | R                              | R                  | R own area | W                    | R        | R                                | –                     | –
`

const COLUMNS: readonly Reader[] = [
  'unit_head',
  'chair',
  'area_lead',
  'officer',
  'hr_officer',
  'internal_assessor',
  'employee',
  'public',
]

/** What a printed phrase grants. */
const PHRASES: Readonly<Record<string, readonly Grant[]>> = {
  '–': [],
  R: ['read'],
  'R, approve': ['read', 'approve'],
  'R, sign': ['read', 'sign'],
  'R own area': ['read_own_area'],
  'R own': ['read_own'],
  'R own meetings': ['read_own'],
  'R own process': ['read_own_process'],
  'R status': ['read_status'],
  'R as superior': ['read_as_superior'],
  'R without identity': ['read_without_identity'],
  'R without identity, on request': ['read_without_identity_on_request'],
  'R unit level, own SKP': ['read_unit_level', 'read_own'],
  W: ['write'],
  'W own area': ['write_own_area'],
  'W instrument, C': ['write_instrument', 'counts'],
  'W (surveyor)': ['write'],
  'W (coordinator)': ['write'],
  'W (planning_officer)': ['write'],
  'W (agent own plan)': ['write_own'],
  'W per assigned case': ['write_assigned_cases'],
  'W (alternate channel)': ['write_alternate_channel'],
  C: ['counts'],
  'C + recount export': ['counts', 'export_recount'],
  'C; – when named': ['counts_unless_named'],
  'C + cases to decide': ['counts', 'read_cases_to_decide'],
  'C, anonymised map': ['counts', 'map_anonymised'],
  'C + names not yet reported': ['counts', 'read_names_not_reported'],
  'C + objections': ['counts', 'read_objections'],
  own: ['read_own'],
  counts: ['counts'],
  percentage: ['counts'],
  coverage: ['counts'],
  'T own case': ['track_own_case'],
  'T own case, statistics': ['track_own_case', 'counts'],
  'own request by T, DIP, statistics': ['track_own_case', 'counts', 'published'],
  'in force versions': ['read_in_force'],
  'published plan': ['published'],
  'published decrees': ['published'],
  'published report': ['published'],
  'published list': ['published'],
  'published PK, LKjIP': ['published'],
}

const printed = PRINTED.trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))

const cells = printed.flatMap(([register, ...phrases]) =>
  phrases.map((phrase, index) => ({ register: register as Register, reader: COLUMNS[index] as Reader, phrase })),
)

describe('the access matrix', () => {
  it('has every register once and eight cells each', () => {
    expect(printed.map(([register]) => register)).toEqual([...REGISTERS])
    expect(cells).toHaveLength(REGISTERS.length * 8)
  })

  it.each(cells)('grants $reader of $register: $phrase', ({ register, reader, phrase }) => {
    expect(PHRASES[phrase], phrase).toBeDefined()
    expect(ACCESS[register][reader]).toEqual(PHRASES[phrase])
  })
})

describe('grantsOf', () => {
  it('gives an administrator nothing of any register', () => {
    for (const register of REGISTERS) expect([...grantsOf(register, ['administrator'])]).toEqual([])
  })

  it('gives nothing without a role', () => {
    for (const register of REGISTERS) expect(grantsOf(register, []).size).toBe(0)
  })

  it('gives an officer the register they keep and no other', () => {
    for (const register of REGISTERS) {
      const keeps = (OFFICERS[register] as readonly string[]).includes('complaint_officer')
      expect(grantsOf(register, ['complaint_officer']).has('write'), register).toBe(keeps)
    }
  })

  it('adds up several roles in one unit', () => {
    const grants = grantsOf('gratification', ['unit_head', 'gratification_officer'])
    expect([...grants].toSorted()).toEqual(['counts', 'read_cases_to_decide', 'read_own', 'write'])
  })

  it('lets nobody but assigned officers and the alternate channel touch a report of a whistleblower', () => {
    for (const role of ROLES) {
      const grants = grantsOf('whistleblowing', [role])
      const touches = [...grants].filter((grant) => grant.startsWith('read') || grant.startsWith('write'))
      const expected: Record<string, string[]> = {
        wbs_officer: ['write_assigned_cases'],
        internal_assessor: ['write_alternate_channel'],
      }
      expect(touches, role).toEqual(expected[role] ?? [])
    }
  })

  it('takes assessors for people from outside: nothing of their own', () => {
    for (const register of REGISTERS) expect(grantsOf(register, ['internal_assessor']).has('read_own')).toBe(false)
  })
})
