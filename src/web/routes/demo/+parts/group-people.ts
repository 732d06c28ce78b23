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
  readonly count: number
  readonly groups: readonly { readonly role: Role; readonly desks: readonly DemoDesk[] }[]
}

export type DemoAgency = {
  readonly agencyId: string
  readonly agencyName: string
  /** The largest first: it is the one with a plan. */
  readonly units: readonly DemoUnit[]
}

const largestFirst = (one: { readonly count: number }, other: { readonly count: number }): number =>
  other.count - one.count

/** Agency by agency and unit by unit, the largest first; in each unit everybody once, under their first role. */
export function groupPeople(people: readonly DemoPerson[]): readonly DemoAgency[] {
  const agencies = [...Map.groupBy(people, ({ agencyId }) => agencyId)].map(([agencyId, members]) => ({
    agencyId,
    agencyName: members[0]?.agencyName ?? '',
    count: members.length,
    units: [...Map.groupBy(members, ({ unitId }) => unitId).values()].map(unitOf).toSorted(largestFirst),
  }))
  return agencies.toSorted(largestFirst).map(({ count: _, ...agency }) => agency)
}

function unitOf(members: readonly DemoPerson[]): DemoUnit {
  const desks = members.map(({ personId, name, roles }) => {
    const [first = 'employee', ...rest] = ORDER.filter((role) => roles.includes(role))
    return { role: first, personId, name, alsoRoles: rest.filter((role) => role !== 'employee') }
  })
  const groups = ORDER.flatMap((role) => {
    const own = desks.filter((desk) => desk.role === role).map(({ role: _, ...desk }) => desk)
    return own.length > 0 ? [{ role, desks: own }] : []
  })
  const { unitId = '', unitName = '' } = members[0] ?? {}
  return { unitId, unitName, count: members.length, groups }
}
