import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Actor } from '#modules/organization/model.ts'
import { ROLES } from '#modules/organization/model.ts'
import { anOffice } from '#modules/organization/testing/an-office.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { may } from '../core/policy.ts'
import { aPlan, aRowOf, must } from '../testing/stored-plans.ts'
import { completeObligation } from './complete-obligation.ts'
import { getPlan } from './get-plan.ts'
import { listMonth, type MonthRequest } from './list-month.ts'

const { db } = await testDatabase()
const { actor } = await anOffice(db)

const at = (instant: string) => vi.useFakeTimers({ toFake: ['Date'], now: new Date(instant) })
afterEach(() => {
  vi.useRealTimers()
})

const planId = await aPlan(db, actor, {
  rows: [
    aRowOf({ action: 'Februari', target: 'Februari 2028' }),
    aRowOf({ action: 'akhir tahun', target: 'Desember 2026' }),
    aRowOf({ action: 'rentang', target: 'Oktober s.d. Desember 2026', output: '1 laporan' }),
    aRowOf({ action: 'tahun depan', target: 'Januari 2027' }),
  ],
})

const month = async (name: string, given: Partial<MonthRequest> & { actor?: Actor } = {}) => {
  const { actor: person = actor, ...request } = given
  return must(await listMonth(db, person, { planId, page: 1, ...request, month: name }))
}

describe('listMonth', () => {
  it('lists what falls due from the first to the last day, in the order of the plan', async () => {
    expect((await month('2026-12')).items.map(({ action, dueDate }) => [action, dueDate])).toEqual([
      ['akhir tahun', '2026-12-31'],
      ['rentang', '2026-12-31'],
    ])
    expect((await month('2028-02')).items.map(({ dueDate }) => dueDate)).toEqual(['2028-02-29'])
    expect((await month('2027-01')).items.map(({ action }) => action)).toEqual(['tahun depan'])
    for (const empty of ['2026-11', '2028-01', '2028-03', '1999-05', '9999-12']) {
      expect(await month(empty), empty).toMatchObject({ items: [], counts: { all: 0 }, pages: 1 })
    }
  })

  it.each([
    '2026-13',
    '2026-00',
    '2026-1',
    '26-01',
    '',
    '2026-12-01',
    'Desember',
    '0000-01',
    '0000-12',
    '20261-01',
    '２０２６-01',
  ])('knows no month %j', async (name) => {
    const found = await listMonth(db, actor, { planId, month: name, page: 1 })
    expect(found).toEqual({ ok: false, error: { kind: 'notFound' } })
  })

  it('adds the months of a year up to the ribbon of the plan', async () => {
    const year = await aPlan(db, actor, {
      rows: ['Setiap bulan', 'Triwulan', 'Semesteran', 'Tahunan', 'Mei-Juli 2026'].map((target) => aRowOf({ target })),
    })
    const { ribbon } = must(await getPlan(db, actor, { planId: year, search: '', area: null, state: null }))
    for (let number = 1; number <= 12; number++) {
      const name = `2026-${String(number).padStart(2, '0')}`
      const { counts, items } = await month(name, { planId: year })
      const cells = ribbon.filter((cell) => cell.month === name)
      const sum = (of: 'all' | 'done' | 'overdue') => cells.reduce((total, cell) => total + cell[of], 0)
      expect(counts).toMatchObject({ all: sum('all'), done: sum('done'), overdue: sum('overdue') })
      expect(items).toHaveLength(counts.all)
    }
  })

  it('comes a hundred at a time, none twice and none left out', async () => {
    const rows = Array.from({ length: 230 }, (_, n) => aRowOf({ action: `Langkah ${n}`, target: 'Mei 2026' }))
    const large = await aPlan(db, actor, { rows })
    const pages = await Promise.all([1, 2, 3].map((page) => month('2026-05', { planId: large, page })))
    expect(pages.map(({ items }) => items.length)).toEqual([100, 100, 30])
    expect(pages.flatMap(({ items }) => items.map(({ action }) => action))).toEqual(rows.map((row) => row.cells.action))
    expect((await month('2026-05', { planId: large, page: 99 })).page).toBe(3)
    expect((await month('2026-05', { planId: large, page: -3 })).page).toBe(1)
  })

  it('goes area by area, and shows one alone with its own counts', async () => {
    const rows = (['VI', null, 'I', 'VI'] as const).map((area, n) =>
      aRowOf({ area, action: `${n}`, target: 'Mei 2026' }),
    )
    const own = await aPlan(db, actor, { rows })
    const names = async (area?: MonthRequest['area']) => {
      const { items, counts } = await month('2026-05', { planId: own, ...(area && { area }) })
      expect(counts.all).toBe(items.length)
      return items.map(({ action }) => action)
    }
    expect(await names()).toEqual(['2', '0', '3', '1'])
    expect(await names('VI')).toEqual(['0', '3'])
    expect(await names('none')).toEqual(['1'])
    expect(await names('II')).toEqual([])
  })

  it('covers all plans of the year when asked to', async () => {
    const person = (await anOffice(db)).actor
    const mine = { actor: person, wholeYear: true }
    const rows = [aRowOf({ target: 'Mei 2026' })]
    const [first] = [await aPlan(db, person, { rows }), await aPlan(db, person, { rows, title: 'Kedua' })]
    await aPlan(db, person, { rows, year: 2025 })
    const both = await month('2026-05', { ...mine, planId: first })
    expect(both).toMatchObject({ counts: { all: 2 }, plans: [{ title: 'Kedua' }, { planId: first }] })
    expect(await month('2026-05', { ...mine, planId: first, wholeYear: false })).toMatchObject({ counts: { all: 1 } })
  })

  it('counts what is done, and keeps it in the list', async () => {
    const own = await aPlan(db, actor, { rows: [aRowOf({ target: 'Mei 2026' }), aRowOf({ target: 'Mei 2026' })] })
    const [first] = (await month('2026-05', { planId: own })).items
    must(await completeObligation(db, actor, { obligationId: first?.obligationId ?? '', note: 'Beres' }))
    const { items, counts } = await month('2026-05', { planId: own })
    expect(items).toHaveLength(2)
    expect(counts).toMatchObject({ all: 2, done: 1, open: 1 })
    expect(items.find((item) => item.doneAt)).toMatchObject({ doneNote: 'Beres', doneBy: actor.scope.personId })
  })

  it.each(ROLES)('asks the policy whether a person may read: %s', async (role) => {
    const found = await listMonth(db, { ...actor, roles: [role] }, { planId, month: '2026-12', page: 1 })
    expect(found.ok || found.error.kind).toBe(may([role], 'read') || 'forbidden')
  })

  it('knows no plan that is absent or belongs to somebody else', async () => {
    const stranger = (await anOffice(db)).actor
    const notFound = { ok: false, error: { kind: 'notFound' } }
    expect(await listMonth(db, stranger, { planId, month: '2026-12', page: 1 })).toEqual(notFound)
    expect(await listMonth(db, actor, { planId: randomUUID(), month: '2026-12', page: 1 })).toEqual(notFound)
  })
})

describe('a duty of 31 May in the zone of the unit', async () => {
  const zones = { 'Asia/Jakarta': 7, 'Asia/Pontianak': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 } as const
  const units = await Promise.all(
    Object.entries(zones).map(async ([timeZone, hours]) => {
      const { actor: person } = await anOffice(db, { timeZone })
      return { timeZone, hours, person, planId: await aPlan(db, person, { rows: [aRowOf({ target: 'Mei 2026' })] }) }
    }),
  )

  it.each(units)(
    'is in time until midnight there and late from then on: $timeZone',
    async ({ hours, person, planId: own }) => {
      const midnight = Date.UTC(2026, 5, 1, 0, 0, 0) - hours * 3_600_000
      at(new Date(midnight - 1).toISOString())
      expect(await month('2026-05', { actor: person, planId: own })).toMatchObject({
        today: '2026-05-31',
        counts: { overdue: 0, open: 1 },
      })
      at(new Date(midnight).toISOString())
      expect(await month('2026-05', { actor: person, planId: own })).toMatchObject({
        today: '2026-06-01',
        counts: { overdue: 1, open: 1 },
      })
    },
  )

  it('is late in Jayapura while Jakarta still has two hours', async () => {
    at('2026-05-31T15:30:00Z')
    const overdue = await Promise.all(
      units.map(async ({ timeZone, person, planId: own }) => [
        timeZone,
        (await month('2026-05', { actor: person, planId: own })).counts.overdue,
      ]),
    )
    expect(Object.fromEntries(overdue)).toEqual({
      'Asia/Jakarta': 0,
      'Asia/Pontianak': 0,
      'Asia/Makassar': 0,
      'Asia/Jayapura': 1,
    })
  })
})
