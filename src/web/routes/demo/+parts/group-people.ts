import type { DemoPerson, Role } from '#modules/organization/model.ts'

/** From the desk a visitor wants to see first to the last; `employee` alone is everybody else. */
const ORDER = [
  'unit_head',
  'zi_chair',
  'zi_secretary',
  'area_lead',
  'team_member',
  'change_agent',
  'planning_officer',
  'hr_officer',
  'ppid_superior',
  'ppid_officer',
  'complaint_officer',
  'gratification_officer',
  'coi_officer',
  'wbs_officer',
  'risk_officer',
  'internal_assessor',
  'administrator',
  'employee',
] as const satisfies readonly Role[]

export type DemoDesk = {
  readonly personId: string
  readonly name: string
  /** What the person is besides the role under which they stand. */
  readonly alsoRoles: readonly Role[]
}

export type DemoUnit = {
  readonly unitId: string
  readonly unitName: string
  readonly agencyName: string
  readonly count: number
  readonly groups: readonly { readonly role: Role; readonly desks: readonly DemoDesk[] }[]
}

/** Unit by unit, and in each unit everybody once: under their first role. */
export function groupPeople(people: readonly DemoPerson[]): readonly DemoUnit[] {
  return [...Map.groupBy(people, ({ unitId }) => unitId)].map(([unitId, members]) => {
    const desks = members.map(({ personId, name, roles }) => {
      const [first = 'employee', ...rest] = ORDER.filter((role) => roles.includes(role))
      return { role: first, personId, name, alsoRoles: rest.filter((role) => role !== 'employee') }
    })
    const groups = ORDER.flatMap((role) => {
      const own = desks.filter((desk) => desk.role === role).map(({ role: _, ...desk }) => desk)
      return own.length > 0 ? [{ role, desks: own }] : []
    })
    const { unitName = '', agencyName = '' } = members[0] ?? {}
    return { unitId, unitName, agencyName, count: members.length, groups }
  })
}
