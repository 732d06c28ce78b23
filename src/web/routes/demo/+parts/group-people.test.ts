import { expect, it } from 'vitest'
import { type DemoPerson, ROLES } from '#modules/organization/model.ts'
import { groupPeople } from './group-people.ts'

const person = (name: string, roles: DemoPerson['roles'], unitId = 'unit', agencyId = 'agency'): DemoPerson => ({
  ...{ personId: name, name, roles, unitId },
  ...{ unitName: `Dinas ${unitId}`, agencyId, agencyName: `Kota ${agencyId}` },
})

it('shows everybody once in each unit, under the first of their roles', () => {
  const people = [
    person('Dewi', ['administrator'], 'jauh', 'seberang'),
    person('Ayu', ['internal_assessor'], 'lain'),
    person('Ayu', ['employee', 'gratification_officer', 'zi_secretary']),
    person('Budi', ['employee']),
    person('Citra', ['employee', 'unit_head']),
  ]
  expect(groupPeople(people)).toEqual([
    {
      agencyId: 'agency',
      agencyName: 'Kota agency',
      units: [
        {
          ...{ unitId: 'unit', unitName: 'Dinas unit', count: 3 },
          groups: [
            { role: 'unit_head', desks: [{ personId: 'Citra', name: 'Citra', alsoRoles: [] }] },
            { role: 'zi_secretary', desks: [{ personId: 'Ayu', name: 'Ayu', alsoRoles: ['gratification_officer'] }] },
            { role: 'employee', desks: [{ personId: 'Budi', name: 'Budi', alsoRoles: [] }] },
          ],
        },
        {
          ...{ unitId: 'lain', unitName: 'Dinas lain', count: 1 },
          groups: [{ role: 'internal_assessor', desks: [{ personId: 'Ayu', name: 'Ayu', alsoRoles: [] }] }],
        },
      ],
    },
    {
      agencyId: 'seberang',
      agencyName: 'Kota seberang',
      units: [
        {
          ...{ unitId: 'jauh', unitName: 'Dinas jauh', count: 1 },
          groups: [{ role: 'administrator', desks: [{ personId: 'Dewi', name: 'Dewi', alsoRoles: [] }] }],
        },
      ],
    },
  ])
})

it('has a place for every role', () => {
  const [agency] = groupPeople(ROLES.map((role) => person(role, [role])))
  const roles = agency?.units.flatMap((unit) => unit.groups).map(({ role }) => role)
  expect(roles?.toSorted()).toEqual(ROLES.toSorted())
})
