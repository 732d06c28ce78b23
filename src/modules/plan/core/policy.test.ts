import { describe, expect, it } from 'vitest'
import { ROLES } from '#modules/organization/model.ts'
import { may } from './policy.ts'

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
