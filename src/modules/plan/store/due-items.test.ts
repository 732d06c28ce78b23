import { describe, expect, it } from 'vitest'
import { anOffice } from '#modules/organization/testing/an-office.ts'
import { inScope } from '#platform/db/index.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { aPlan, aRowOf } from '../testing/stored-plans.ts'
import { countDueItems, type DuePage, findDueItem, listDueItems } from './due-items.ts'
import { recordObligationEvent } from './obligation-log.ts'
import { listPlans } from './plans.ts'

const { db } = await testDatabase()
const { actor } = await anOffice(db)
const { scope, unitId } = actor

const first = await aPlan(db, actor, {
  rows: [
    aRowOf({ action: 'C', target: 'Maret 2026', area: 'III', pic: 'Umum' }),
    aRowOf({ action: 'A', target: 'Januari 2026, Maret 2026' }),
    aRowOf({ action: 'B', target: 'Maret 2026' }),
  ],
})
const second = await aPlan(db, actor, { rows: [aRowOf({ action: 'lain', target: 'Maret 2026' })], year: 2026 })

const page: DuePage = { planIds: [first], from: '2026-01-01', to: '2026-12-31', onlyOpen: false, offset: 0, limit: 100 }
const list = (given: Partial<DuePage> = {}) =>
  inScope(db, scope, (tx) => listDueItems(tx, scope, { ...page, ...given }))
const count = (given: Partial<DuePage> = {}, today = '2026-03-15') =>
  inScope(db, scope, (tx) => countDueItems(tx, scope, { ...page, ...given }, today))
const namesOf = async (given: Partial<DuePage> = {}) => (await list(given)).map(({ action }) => action)

const done = async (obligationId: string) =>
  inScope(db, scope, (tx) =>
    recordObligationEvent(tx, scope, { unitId, obligationId }, { kind: 'done', note: null, at: new Date() }),
  )

describe('due items', () => {
  it('come by due date, then in the order of the plan', async () => {
    expect(await namesOf()).toEqual(['A', 'C', 'A', 'B'])
  })

  it('carry the words of their action', async () => {
    const [, item] = await list()
    expect(item).toMatchObject({ action: 'C', area: 'III', pic: 'Umum', dueDate: '2026-03-31', planId: first })
  })

  it('fall due from the first to the last day, both included', async () => {
    expect(await namesOf({ from: '2026-01-31', to: '2026-01-31' })).toEqual(['A'])
    expect(await namesOf({ from: '2026-02-01', to: '2026-03-30' })).toEqual([])
    expect(await namesOf({ from: '2026-03-31', to: '2026-03-31' })).toEqual(['C', 'A', 'B'])
    expect(await namesOf({ from: '2026-12-31', to: '2026-01-01' })).toEqual([])
  })

  it('are those of one plan, or of several', async () => {
    expect(await namesOf({ planIds: [second] })).toEqual(['lain'])
    expect((await namesOf({ planIds: [first, second] })).toSorted()).toEqual(['A', 'A', 'B', 'C', 'lain'])
    expect(await count({ planIds: [first, second] })).toMatchObject({ all: 5 })
  })

  it('come in parts that fit together', async () => {
    const parts = [
      await namesOf({ limit: 3 }),
      await namesOf({ offset: 3, limit: 3 }),
      await namesOf({ offset: 9, limit: 3 }),
    ]
    expect(parts).toEqual([['A', 'C', 'A'], ['B'], []])
  })

  it('are overdue from the day after they were due', async () => {
    expect(await count({}, '2026-01-31')).toEqual({ all: 4, done: 0, overdue: 0, open: 4 })
    expect(await count({}, '2026-02-01')).toEqual({ all: 4, done: 0, overdue: 1, open: 4 })
    expect(await count({}, '2026-04-01')).toEqual({ all: 4, done: 0, overdue: 4, open: 4 })
  })

  it('that are done are neither open nor overdue, in every list alike', async () => {
    const [late] = await list()
    expect(await done(late?.obligationId ?? '')).toBe(true)
    expect(await done(late?.obligationId ?? '')).toBe(false)
    expect(await count({}, '2026-04-01')).toEqual({ all: 4, done: 1, overdue: 3, open: 3 })
    expect(await namesOf({ onlyOpen: true })).toEqual(['C', 'A', 'B'])
    const found = await inScope(db, scope, (tx) => findDueItem(tx, scope, late?.obligationId ?? ''))
    expect(found?.doneBy).toBe(scope.personId)
    const [summary] = (await inScope(db, scope, (tx) => listPlans(tx, scope, '2026-04-01', 10))).filter(
      ({ planId }) => planId === first,
    )
    expect(summary).toMatchObject({ actions: 3, obligations: 4, done: 1, overdue: 3 })
  })
})
