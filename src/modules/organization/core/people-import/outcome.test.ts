import { describe, expect, it } from 'vitest'
import { keptBecause, type Outcome } from './outcome.ts'

const anOutcome = (given: Partial<Outcome> = {}): Outcome => ({
  line: 2,
  title: 'Siti',
  kind: 'new',
  personId: 'p1',
  unitId: 'u1',
  before: null,
  hadLeft: false,
  after: { position: '', roles: ['employee'] },
  details: null,
  ...given,
})
const place = { unitId: 'u1', position: 'Analis', roles: ['employee' as const], leftAt: null }

describe('keptBecause', () => {
  it.each([
    ['somebody untouched', [anOutcome()], { hasPassword: false, places: [place] }, null],
    ['a new account that was opened', [anOutcome()], { hasPassword: true, places: [place] }, 'opened'],
    [
      'an old account that has a password anyway',
      [anOutcome({ kind: 'join' })],
      { hasPassword: true, places: [place] },
      null,
    ],
    [
      'another role since',
      [anOutcome()],
      { hasPassword: false, places: [{ ...place, roles: ['unit_head' as const] }] },
      'changed',
    ],
    [
      'another unit since',
      [anOutcome()],
      { hasPassword: false, places: [place, { ...place, unitId: 'u2' }] },
      'changed',
    ],
    [
      'somebody who has left since',
      [anOutcome({ kind: 'place' })],
      { hasPassword: false, places: [{ ...place, leftAt: new Date(0) }] },
      'changed',
    ],
    ['somebody who is gone', [anOutcome()], { hasPassword: false, places: [] }, 'changed'],
  ] as const)('decides about %s', (_what, outcomes, now, because) => {
    expect(keptBecause(outcomes, now)).toBe(because)
  })
})
