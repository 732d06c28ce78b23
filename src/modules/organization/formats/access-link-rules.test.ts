import { describe, expect, it } from 'vitest'
import { accessLinkEnd } from './access-link-rules.ts'

const now = new Date('2026-11-20T08:00:00Z')

describe('the lifetimes of links', () => {
  it.each([
    ['inviteHours', '2026-12-04T08:00:00.000Z'],
    ['resetByAdministratorHours', '2026-11-21T08:00:00.000Z'],
    ['resetByMailHours', '2026-11-20T09:00:00.000Z'],
  ] as const)('are dated data: %s', (lifetime, end) => {
    expect(accessLinkEnd(lifetime, now).toISOString()).toBe(end)
  })

  it('before the first version are those of the first', () => {
    expect(accessLinkEnd('resetByMailHours', new Date('2020-01-01T00:00:00Z')).toISOString()).toBe(
      '2020-01-01T01:00:00.000Z',
    )
  })
})
