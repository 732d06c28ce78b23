import { describe, expect, it } from 'vitest'
import { ROLES } from '#modules/organization/model.ts'
import { seededRandom } from '../../bench/random.ts'
import { inventedNip, nameDrawer } from './names.ts'
import { inOfficeHours, workingDaysAfter } from './office-hours.ts'
import { OFFICES } from './offices.ts'
import { postsOf } from './team.ts'

describe('the people of the demo', () => {
  it('hold every role of a unit, with one who leads each area', () => {
    for (const { headTitle, headcount } of OFFICES) {
      const posts = postsOf(headTitle, headcount)
      expect(posts).toHaveLength(headcount)
      // Assessors come from the inspectorate.
      const held = new Set([...posts.flatMap(({ roles }) => roles), 'internal_assessor'])
      expect([...held].toSorted()).toEqual(ROLES.toSorted())
      const leads = posts.filter(({ roles }) => roles.includes('area_lead')).map(({ area }) => area)
      expect(leads).toEqual(['I', 'II', 'III', 'IV', 'V', 'VI'])
    }
  })

  it('have names of their own and come from more than one part of the country, the same at every fill', () => {
    const drawn = () => {
      const draw = nameDrawer(seededRandom(1))
      return Array.from({ length: 220 }, () => draw('jawa', 'staff'))
    }
    const names = drawn()
    expect(new Set(names.map(({ plain }) => plain)).size).toBe(220)
    expect(drawn()).toEqual(names)
    for (const { plain } of names) expect(plain).toMatch(/^[a-z]+(\.[a-z]+)+$/)
  })

  it('have numbers in the form of a civil servant’s', () => {
    const random = seededRandom(2)
    for (const isWoman of [true, false]) {
      for (const rank of ['head', 'staff'] as const) {
        const nip = inventedNip(random, { isWoman, rank })
        expect(nip).toMatch(isWoman ? /^\d{14}29\d\d$/ : /^\d{14}19\d\d$/)
      }
    }
  })
})

describe('office hours', () => {
  it('leave out weekends, holidays and collective leave', () => {
    expect(workingDaysAfter('2026-06-27', 0)).toBe('2026-06-29')
    expect(workingDaysAfter('2026-03-18', 0)).toBe('2026-03-25')
  })

  it('end before the evening in the zone of the office', () => {
    const random = seededRandom(3)
    for (let count = 0; count < 200; count += 1) {
      const moment = inOfficeHours(random, '2026-06-30', 'Asia/Makassar')
      expect(moment >= new Date('2026-06-30T07:40:00+08:00')).toBe(true)
      expect(moment < new Date('2026-06-30T15:41:00+08:00')).toBe(true)
    }
  })
})
