import { describe, expect, it } from 'vitest'
import { FIELD_LENGTHS } from './field-lengths.ts'
import { readPersonDetails, readPlacing } from './person-form.ts'
import { SetUpForm } from './set-up-form.ts'
import { readUnitForm } from './unit-form.ts'

const ADDRESS = '@contoh.go.id'
const typed = (field: keyof typeof FIELD_LENGTHS, more: number) => {
  const length = FIELD_LENGTHS[field] + more
  return field === 'login' ? `${'x'.repeat(length - ADDRESS.length)}${ADDRESS}` : 'x'.repeat(length)
}

const person = (name: string, email: string) => readPersonDetails({ name, email, nip: '' }, '2026-11-20').problems
const setUp = (field: string, value: string) =>
  SetUpForm.safeParse({ ...aForm, [field]: value }).error?.issues.map(({ message }) => message)

const aForm = {
  agencyName: 'Kota Contoh',
  unitName: 'Dinas Contoh',
  timeZone: 'Asia/Jakarta',
  personName: 'Ratna',
  login: 'ratna@contoh.go.id',
  password: '',
  isChair: true,
}

describe('FIELD_LENGTHS', () => {
  it('names the longest that the forms of people and units take', () => {
    const zone = 'Asia/Jakarta'
    const placed = (position: string) => readPlacing({ unitId: '', position, roles: [] }).problems.position
    for (const [more, problem] of [
      [0, undefined],
      [1, 'too_long'],
    ] as const) {
      expect(readUnitForm({ name: typed('unitName', more), timeZone: zone }).problems.name).toBe(problem)
      expect(person(typed('personName', more), aForm.login).name).toBe(problem)
      expect(person('Ratna', typed('login', more)).email).toBe(problem)
      expect(placed(typed('position', more))).toBe(problem)
    }
  })

  it.each(['agencyName', 'unitName', 'personName', 'login'] as const)('names the longest %s of a set-up', (field) => {
    expect(setUp(field, typed(field, 0))).toBeUndefined()
    expect(setUp(field, typed(field, 1))).toEqual(['too_long'])
  })
})
