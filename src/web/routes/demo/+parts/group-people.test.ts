import { expect, it } from 'vitest'
import { type DemoPerson, ROLES } from '#modules/organization/model.ts'
import { groupPeople } from './group-people.ts'

const person = (name: string, roles: DemoPerson['roles'], unitId = 'unit'): DemoPerson => ({
  ...{ personId: name, name, roles, unitId },
  ...{ unitName: `Dinas ${unitId}`, agencyId: 'agency', agencyName: 'Kota Contoh' },
})

it('shows everybody once in each unit, under the first of their roles', () => {
  const people = [
    person('Ayu', ['employee', 'gratification_officer', 'zi_secretary']),
    person('Budi', ['employee']),
    person('Citra', ['employee', 'unit_head']),
    person('Ayu', ['internal_assessor'], 'lain'),
  ]
  expect(groupPeople(people)).toEqual([
    {
      ...{ unitId: 'unit', unitName: 'Dinas unit', agencyName: 'Kota Contoh', count: 3 },
      groups: [
        { role: 'unit_head', desks: [{ personId: 'Citra', name: 'Citra', alsoRoles: [] }] },
        { role: 'zi_secretary', desks: [{ personId: 'Ayu', name: 'Ayu', alsoRoles: ['gratification_officer'] }] },
        { role: 'employee', desks: [{ personId: 'Budi', name: 'Budi', alsoRoles: [] }] },
      ],
    },
    {
      ...{ unitId: 'lain', unitName: 'Dinas lain', agencyName: 'Kota Contoh', count: 1 },
      groups: [{ role: 'internal_assessor', desks: [{ personId: 'Ayu', name: 'Ayu', alsoRoles: [] }] }],
    },
  ])
})

it('has a place for every role', () => {
  const groups = groupPeople(ROLES.map((role) => person(role, [role]))).flatMap((unit) => unit.groups)
  expect(groups.map(({ role }) => role).toSorted()).toEqual(ROLES.toSorted())
})
