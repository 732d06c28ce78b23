import { describe, expect, it } from 'vitest'
import { ROLES } from '#modules/organization/model.ts'
import { may, mayInArea } from './policy.ts'

describe('may', () => {
  const who = (deed: Parameters<typeof may>[1]) => ROLES.filter((role) => may([role], deed))

  it('lets every role but the administrator read the plan', () => {
    expect(who('read')).toEqual(ROLES.filter((role) => role !== 'administrator'))
  })

  it('lets those who run the programme bring a plan in', () => {
    expect(who('import')).toEqual(['zi_chair', 'zi_secretary'])
  })

  it('lets those who work on an area record what is done and say who is in charge', () => {
    const workers = ['zi_chair', 'zi_secretary', 'area_lead', 'team_member']
    expect(who('complete')).toEqual(workers)
    expect(who('assign')).toEqual(workers)
  })

  it('adds up several roles and gives nothing to none', () => {
    expect(may(['administrator', 'zi_chair'], 'import')).toBe(true)
    expect(may([], 'read')).toBe(false)
  })
})

describe('mayInArea', () => {
  const lead = { roles: ['area_lead'], areas: ['II', 'IV'] } as const

  it('keeps a lead to the areas named for them', () => {
    expect(mayInArea(lead, 'complete', 'II')).toBe(true)
    expect(mayInArea(lead, 'complete', 'III')).toBe(false)
    expect(mayInArea(lead, 'assign', 'III')).toBe(false)
    expect(mayInArea({ ...lead, roles: ['team_member'] }, 'complete', 'III')).toBe(false)
  })

  it('takes none named for all, and an action without an area for everybody', () => {
    expect(mayInArea({ roles: ['area_lead'], areas: [] }, 'complete', 'VI')).toBe(true)
    expect(mayInArea({ roles: ['area_lead'] }, 'complete', 'VI')).toBe(true)
    expect(mayInArea(lead, 'complete', null)).toBe(true)
  })

  it('does not narrow who writes everywhere, nor widen who only reads', () => {
    expect(mayInArea({ roles: ['area_lead', 'zi_secretary'], areas: ['I'] }, 'complete', 'V')).toBe(true)
    expect(mayInArea({ roles: ['employee'], areas: ['I'] }, 'complete', 'I')).toBe(false)
  })
})
