import { describe, expect, it } from 'vitest'
import { dateInZone } from '#kernel/dates/date-in-zone.ts'
import { endOfDay } from '#kernel/dates/zones.ts'
import { aPlanAction, aPlanObligation } from '../testing/builders.ts'
import { groupActions, joinDuties, stateOfAction } from './action-groups.ts'

const TODAY = '2026-11-20'

describe('stateOfAction', () => {
  const due = (dueDate: string, done = false) => aPlanObligation({ dueDate, doneAt: done ? new Date(0) : null })

  it('is late as soon as one open duty has passed its date', () => {
    expect(stateOfAction([due('2026-10-31'), due('2026-11-30')], TODAY)).toBe('late')
  })

  it('is due in the month of its next open duty, its last day included', () => {
    expect(stateOfAction([due('2026-10-31', true), due('2026-11-30')], TODAY)).toBe('due')
    expect(stateOfAction([due('2026-11-30')], '2026-11-30')).toBe('due')
  })

  it('is open while everything lies ahead, done when nothing is open, unscheduled without duties', () => {
    expect(stateOfAction([due('2026-12-31')], TODAY)).toBe('open')
    expect(stateOfAction([due('2026-10-31', true)], TODAY)).toBe('done')
    expect(stateOfAction([], TODAY)).toBe('unscheduled')
  })

  it('turns late one second after the last of its date, by the clock of the unit', () => {
    for (const zone of ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const) {
      const last = endOfDay('2026-11-30', zone)
      const at = (instant: Date) => stateOfAction([due('2026-11-30')], dateInZone(instant, zone))
      expect([at(last), at(new Date(last.getTime() + 1000))]).toEqual(['due', 'late'])
    }
  })
})

describe('joinDuties and groupActions', () => {
  const actions = [
    aPlanAction({ actionId: 'a', area: 'I', componentNo: 1, component: 'Tim Kerja' }),
    aPlanAction({ actionId: 'b', area: 'I', componentNo: 1, component: 'Tim Kerja' }),
    aPlanAction({ actionId: 'c', area: 'I', componentNo: 2, component: 'Dokumen' }),
    aPlanAction({ actionId: 'd', area: 'II', componentNo: 1, component: 'SOP' }),
  ]
  const obligations = [aPlanObligation({ actionId: 'b', dueDate: '2026-01-31' })]

  it('gives each action its own duties and state', () => {
    const joined = joinDuties(actions, obligations, TODAY)
    expect(joined.map(({ state }) => state)).toEqual(['unscheduled', 'late', 'unscheduled', 'unscheduled'])
    expect(joined[1]?.obligations).toEqual(obligations)
  })

  it('groups by area and component without losing or moving an action', () => {
    const groups = groupActions(joinDuties(actions, obligations, TODAY))
    expect(groups.map(({ area, components }) => [area, components.map(({ component }) => component)])).toEqual([
      ['I', ['Tim Kerja', 'Dokumen']],
      ['II', ['SOP']],
    ])
    const flat = groups.flatMap(({ components }) => components.flatMap((each) => each.actions))
    expect(flat.map(({ actionId }) => actionId)).toEqual(['a', 'b', 'c', 'd'])
  })
})
