import { describe, expect, it } from 'vitest'
import { findActor } from './actor.ts'
import type { Session } from './session.ts'

const session: Session = {
  personId: 'p1',
  name: 'Ratna',
  login: 'ratna@contoh.go.id',
  memberships: [
    {
      agencyId: 'a1',
      agencyName: 'Pemkot',
      unitId: 'u1',
      unitName: 'Dinas',
      timeZone: 'Asia/Jakarta',
      roles: ['zi_chair'],
    },
    { agencyId: 'a1', agencyName: 'Pemkot', unitId: 'u2', unitName: 'Badan', timeZone: 'Asia/Jakarta', roles: [] },
  ],
}

describe('findActor', () => {
  it('scopes the person to the one unit they act in', () => {
    expect(findActor(session, 'u1')?.scope).toEqual({ agencyId: 'a1', unitIds: ['u1'], personId: 'p1' })
  })

  it('knows no unit without a role, be it foreign or unheard of', () => {
    expect(findActor(session, 'u2')).toBeNull()
    expect(findActor(session, 'u3')).toBeNull()
  })
})
