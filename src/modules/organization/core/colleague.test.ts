import { describe, expect, it } from 'vitest'
import { colleagueOf } from './colleague.ts'
import type { Role } from './roles.ts'

const person = { personId: 'p', name: 'Bagus Prakoso' }

describe('colleagueOf', () => {
  const cases: [readonly Role[], boolean][] = [
    [['employee'], true],
    [['unit_head'], true],
    [['internal_assessor', 'hr_officer'], true],
    [['zi_chair'], false],
    [['employee', 'team_member'], false],
    [['area_lead'], false],
  ]
  it.each(cases)('of %j only reads the plan: %s', (roles, onlyReads) => {
    expect(colleagueOf(person, roles)).toEqual({ ...person, onlyReads })
  })
})
