import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Actor } from '#modules/organization/model.ts'
import { ROLES } from '#modules/organization/model.ts'
import { anOffice, aSisterUnit } from '#modules/organization/testing/an-office.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { may } from '../core/policy.ts'
import { anImport, aPlan, aRowOf, must } from '../testing/stored-plans.ts'
import { assignPersonInCharge } from './assign-person-in-charge.ts'
import { completeObligation } from './complete-obligation.ts'
import { getUnitOverview } from './get-unit-overview.ts'
import { listPlans } from './list-plans.ts'

const { db } = await testDatabase()

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-15T05:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const overview = async (actor: Actor) => must(await getUnitOverview(db, actor))

const planIdsOf = async (actor: Actor) => (await overview(actor)).plans.map((plan) => plan.planId)

const targets = (count: number, target: string) =>
  Array.from({ length: count }, (_, n) => aRowOf({ action: `${target} ${n + 1}`, target }))

/** A unit with ten late duties, nine due this month and one later. */
const busy = (await anOffice(db)).actor
const planId = await aPlan(db, busy, {
  rows: [...targets(10, 'Maret 2026'), ...targets(9, 'Juni 2026'), ...targets(1, 'Desember 2026')],
})

const NOTHING = { plans: [], late: [], dueThisMonth: [], ribbon: [], counts: { late: 0, month: { all: 0, open: 0 } } }

describe('getUnitOverview', () => {
  it('says what is late, what is due this month, and how much more there is', async () => {
    const found = await overview(busy)
    expect(found).toMatchObject({ today: '2026-06-15', plans: [{ planId, actions: 20, obligations: 20, overdue: 10 }] })
    const few = found.late.length
    expect(few).toBeGreaterThanOrEqual(3)
    expect(few).toBeLessThan(10)
    expect(found.late.map(({ action }) => action)).toEqual(Array.from({ length: few }, (_, n) => `Maret 2026 ${n + 1}`))
    expect(found.dueThisMonth).toHaveLength(few)
    expect(found.dueThisMonth.every(({ dueDate }) => dueDate === '2026-06-30')).toBe(true)
    expect(found.counts).toEqual({ late: 10, mine: 0, month: { all: 9, done: 0, overdue: 0, open: 9 } })
    expect(found.ribbon.reduce((sum, cell) => sum + cell.all, 0)).toBe(20)
  })

  it('drops from both lists what is done', async () => {
    const actor = (await anOffice(db)).actor
    await aPlan(db, actor, { rows: [...targets(1, 'Mei 2026'), ...targets(1, 'Juni 2026')] })
    const before = await overview(actor)
    for (const item of [...before.late, ...before.dueThisMonth]) {
      must(await completeObligation(db, actor, { obligationId: item.obligationId, note: '' }))
    }
    expect(await overview(actor)).toMatchObject({
      late: [],
      dueThisMonth: [],
      counts: { late: 0, month: { all: 1, done: 1, open: 0 } },
      plans: [{ done: 2, overdue: 0 }],
    })
  })

  it('shows each person apart what they are in charge of, the oldest first', async () => {
    const chair = await anOffice(db)
    const { actor } = chair
    await aPlan(db, actor, { rows: ['Maret 2026', 'Juni 2026', 'Juli 2026'].flatMap((target) => targets(4, target)) })
    const { late, dueThisMonth } = await overview(actor)
    expect(await overview(actor)).toMatchObject({ mine: [], counts: { mine: 0 } })
    const taken = [...late.slice(0, 4), ...dueThisMonth.slice(0, 2)]
    for (const { actionId } of taken)
      must(await assignPersonInCharge(db, actor, { actionId, personId: actor.scope.personId }))
    const found = await overview(actor)
    expect(found.mine.map(({ obligationId }) => obligationId)).toEqual(
      taken.slice(0, 5).map(({ obligationId }) => obligationId),
    )
    expect(found.counts).toMatchObject({ late: 4, mine: 6 })
    must(await completeObligation(db, actor, { obligationId: taken[0]?.obligationId ?? '', note: '' }))
    expect((await overview(actor)).counts).toMatchObject({ mine: 5 })
    const somebodyElse = { ...actor, scope: { ...actor.scope, personId: crypto.randomUUID() } }
    expect((await overview(somebodyElse)).mine).toEqual([])
  })

  it('follows the day: what was due in June is late in July', async () => {
    const actor = (await anOffice(db)).actor
    await aPlan(db, actor, { rows: targets(1, 'Juni 2026') })
    expect(await overview(actor)).toMatchObject({ counts: { late: 0, month: { open: 1 } } })
    vi.setSystemTime(new Date('2026-06-30T16:59:59Z'))
    expect(await overview(actor)).toMatchObject({ today: '2026-06-30', counts: { late: 0, month: { open: 1 } } })
    vi.setSystemTime(new Date('2026-06-30T17:00:00Z'))
    expect(await overview(actor)).toMatchObject({ today: '2026-07-01', counts: { late: 1, month: { open: 0 } } })
  })

  it('takes the plan of this year, else the newest', async () => {
    const actor = (await anOffice(db)).actor
    const old = await aPlan(db, actor, { year: 2024 })
    expect(await planIdsOf(actor)).toEqual([old])
    const next = await aPlan(db, actor, { year: 2027 })
    expect(await planIdsOf(actor)).toEqual([next])
    const now = await aPlan(db, actor, { year: 2026 })
    expect(await planIdsOf(actor)).toEqual([now])
    vi.setSystemTime(new Date('2027-03-01T05:00:00Z'))
    expect(await planIdsOf(actor)).toEqual([next])
  })

  it('speaks of all plans of this year together, and of no other year', async () => {
    const actor = (await anOffice(db)).actor
    const first = await aPlan(db, actor, { rows: [...targets(2, 'Mei 2026'), ...targets(1, 'Juni 2026')] })
    const second = await aPlan(db, actor, { rows: [...targets(1, 'Mei 2026'), ...targets(3, 'Bila ada pengaduan')] })
    await aPlan(db, actor, { year: 2025, rows: targets(1, 'Mei 2025') })
    const found = await overview(actor)
    expect(found.plans.map(({ planId: id, unscheduled }) => [id, unscheduled])).toEqual([
      [second, 3],
      [first, 0],
    ])
    expect(found.counts).toMatchObject({ late: 3, month: { all: 1, open: 1 } })
    expect(found.late).toHaveLength(3)
    expect(found.ribbon.map(({ month, all }) => [month, all]).toSorted()).toEqual([
      ['2026-05', 3],
      ['2026-06', 1],
    ])
  })

  it('shows nothing of a sister unit or another agency', async () => {
    const office = await anOffice(db)
    const sister = await aSisterUnit(db, office)
    await aPlan(db, office.actor)
    expect(await overview(sister.actor)).toMatchObject(NOTHING)
    expect(must(await listPlans(db, sister.actor))).toMatchObject({ plans: [], drafts: [] })
  })

  it.each(ROLES)('shows each role what the policy says and never fails: %s', async (role) => {
    const found = await overview({ ...busy, roles: [role] })
    expect([found.mayRead, found.mayImport, found.mayComplete]).toEqual(
      (['read', 'import', 'complete'] as const).map((deed) => may([role], deed)),
    )
    if (may([role], 'read')) expect(found.plans.map((plan) => plan.planId)).toEqual([planId])
    else expect(found).toMatchObject(NOTHING)
  })

  it('adds the rights of several roles', async () => {
    const found = await overview({ ...busy, roles: ['administrator', 'employee', 'zi_secretary'] })
    expect(found).toMatchObject({ mayRead: true, mayImport: true, mayComplete: true })
  })
})

describe('listPlans', () => {
  it('lists the newest year first, with what each plan owes', async () => {
    const actor = (await anOffice(db)).actor
    for (const year of [2024, 2027, 2025]) await aPlan(db, actor, { year, title: `Rencana ${year}` })
    await aPlan(db, actor, { year: 2026, rows: [...targets(3, 'Mei 2026'), ...targets(1, 'Bila ada pengaduan')] })
    const { plans } = must(await listPlans(db, actor))
    expect(plans.map(({ year }) => year)).toEqual([2027, 2026, 2025, 2024])
    expect(plans[1]).toMatchObject({ actions: 4, obligations: 3, done: 0, overdue: 3, state: 'approved' })
  })

  it('lists drafts that wait, the newest first, for those who may bring in plans', async () => {
    const actor = (await anOffice(db)).actor
    const ids: string[] = []
    for (let n = 0; n < 22; n++) ids.push(await anImport(db, actor, { title: `Draf ${n}` }))
    const { drafts, mayImport } = must(await listPlans(db, actor))
    expect(mayImport).toBe(true)
    expect(drafts).toHaveLength(20)
    expect(drafts[0]?.importId).toBe(ids.at(-1))
    expect(must(await listPlans(db, { ...actor, roles: ['employee'] }))).toMatchObject({ drafts: [], mayImport: false })
  })

  it.each(ROLES)('asks the policy whether a person may read: %s', async (role) => {
    const found = await listPlans(db, { ...busy, roles: [role] })
    expect(found.ok || found.error.kind).toBe(may([role], 'read') || 'forbidden')
  })
})
