import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ROLES } from '#modules/organization/model.ts'
import { anOffice } from '#modules/organization/testing/an-office.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { ACTION_STATES } from '../core/action-groups.ts'
import { may } from '../core/policy.ts'
import { aPlan, aRowOf, must } from '../testing/stored-plans.ts'
import { completeObligation } from './complete-obligation.ts'
import { getPlan, type PlanRequest, type PlanView } from './get-plan.ts'

const database = await testDatabase()
const { db } = database
const ask = await asOwner(database)
const { actor } = await anOffice(db)

/** Noon of 15 June 2026 in Jakarta; only the clock of the program stands still. */
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-15T05:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

const planId = await aPlan(db, actor, {
  rows: [
    aRowOf({ action: 'terlambat', target: 'Maret 2026', component: 'Tim Kerja' }),
    aRowOf({ action: 'bulan ini', target: 'Juni 2026', component: 'Tim Kerja' }),
    aRowOf({ action: 'nanti', target: 'Desember 2026', component: 'Rencana' }),
    aRowOf({ action: 'bila perlu', target: 'Bila ada pengaduan', area: 'II' }),
    aRowOf({ action: 'campuran', target: 'Setiap bulan', area: 'II', output: '12 laporan' }),
    aRowOf({ action: 'selesai', target: 'Januari 2026', area: null }),
  ],
})

const view = async (given: Partial<PlanRequest> = {}): Promise<PlanView> =>
  must(await getPlan(db, actor, { planId, search: '', area: null, state: null, ...given }))

const actionsIn = (found: PlanView) =>
  found.groups.flatMap(({ components }) => components.flatMap((component) => component.actions))

const namesIn = (found: PlanView) => actionsIn(found).map(({ action }) => action)

const finish = async (name: string) => {
  const [action] = actionsIn(await view({ search: name }))
  for (const { obligationId } of action?.obligations ?? []) {
    must(await completeObligation(db, actor, { obligationId, note: '' }))
  }
}

describe('getPlan', () => {
  it('shows every action once, grouped by area and component in the order of the plan', async () => {
    const found = await view()
    expect(
      found.groups.map(({ area, components }) => [
        area,
        components.map(({ component, actions }) => [component, actions.length]),
      ]),
    ).toEqual([
      [
        'I',
        [
          ['Tim Kerja', 2],
          ['Rencana', 1],
        ],
      ],
      ['II', [['Tim Kerja', 2]]],
      [null, [['Tim Kerja', 1]]],
    ])
    expect(found).toMatchObject({ today: '2026-06-15', shown: 6, page: 1, pages: 1, mayComplete: true })
  })

  it('tells each action its state, which follows the duties and the day', async () => {
    await finish('selesai')
    const found = await view()
    expect(Object.fromEntries(actionsIn(found).map(({ action, state }) => [action, state]))).toEqual({
      terlambat: 'late',
      'bulan ini': 'due',
      nanti: 'open',
      'bila perlu': 'unscheduled',
      campuran: 'late',
      selesai: 'done',
    })
    expect(found.counts).toEqual({ late: 2, due: 1, open: 1, done: 1, unscheduled: 1 })
    vi.setSystemTime(new Date('2027-01-01T05:00:00Z'))
    expect((await view()).counts).toEqual({ late: 4, due: 0, open: 0, done: 1, unscheduled: 1 })
  })

  it.each(ACTION_STATES)('filters by the state %s and keeps the counts of all', async (state) => {
    const found = await view({ state })
    expect(actionsIn(found).every((action) => action.state === state)).toBe(true)
    expect(found.shown).toBe(found.counts[state])
    expect(found.counts).toEqual((await view()).counts)
  })

  it('filters by area, and together with a word', async () => {
    expect(namesIn(await view({ area: 'II' }))).toEqual(['bila perlu', 'campuran'])
    expect(namesIn(await view({ area: 'II', search: 'perlu' }))).toEqual(['bila perlu'])
    expect(namesIn(await view({ area: 'VI' }))).toEqual([])
  })

  it('keeps the ribbon of the whole year whatever the filter', async () => {
    const { ribbon } = await view()
    expect((await view({ search: 'tidak ada yang begini' })).ribbon).toEqual(ribbon)
    expect(ribbon.length).toBeGreaterThan(0)
  })

  it('adds up in the ribbon to exactly the obligations of the plan', async () => {
    const { ribbon, today } = await view()
    const [sums] = await ask<{ all: number; done: number; overdue: number }>(
      `select count(*)::int as all, count(done_at)::int as done,
         (count(*) filter (where done_at is null and due_date < $2))::int as overdue
       from plan.obligation where plan_id = $1`,
      [planId, today],
    )
    const sum = (of: 'all' | 'done' | 'overdue') => ribbon.reduce((total, cell) => total + cell[of], 0)
    expect({ all: sum('all'), done: sum('done'), overdue: sum('overdue') }).toEqual(sums)
    const duties = actionsIn(await view()).flatMap((action) => action.obligations)
    expect(sum('all')).toBe(duties.length)
    for (const cell of ribbon) {
      expect(cell.done + cell.overdue).toBeLessThanOrEqual(cell.all)
      if (cell.month >= '2026-06') expect(cell.overdue).toBe(0)
    }
    expect(new Set(ribbon.map(({ area, month }) => `${area} ${month}`)).size).toBe(ribbon.length)
  })

  it.each(ROLES)('asks the policy whether a person may read: %s', async (role) => {
    const found = await getPlan(db, { ...actor, roles: [role] }, { planId, search: '', area: null, state: null })
    expect(found.ok || found.error.kind).toBe(may([role], 'read') || 'forbidden')
    if (found.ok) expect(found.value.mayComplete).toBe(may([role], 'complete'))
  })

  it('knows no plan that is absent or belongs to somebody else', async () => {
    const stranger = (await anOffice(db)).actor
    const asked = { planId, search: '', area: null, state: null }
    const notFound = { ok: false, error: { kind: 'notFound' } }
    expect(await getPlan(db, stranger, asked)).toEqual(notFound)
    expect(await getPlan(db, actor, { ...asked, planId: randomUUID() })).toEqual(notFound)
  })
})

describe('the search in a plan', async () => {
  const odd = await aPlan(db, actor, {
    rows: [
      aRowOf({ action: 'Capaian 100% tercapai', evidence: null }),
      aRowOf({ action: 'Berkas nama_depan', evidence: null }),
      aRowOf({ action: 'Folder C:\\zona\\bukti', evidence: null }),
      aRowOf({ action: `Kata "dikutip" dan o'clock; drop table`, evidence: null }),
      aRowOf({ action: 'Pengaduan', evidence: 'Rekapitulasi', pic: 'Sekretariat', target: 'Mei 2026' }),
      aRowOf({ action: 'Pengaduan', evidence: 'Laporan', output: '3 laporan', target: 'Mei 2026' }),
    ],
  })
  const find = async (search: string) => namesIn(await view({ planId: odd, search }))

  it.each([
    ['%', ['Capaian 100% tercapai']],
    ['_', ['Berkas nama_depan']],
    ['\\', ['Folder C:\\zona\\bukti']],
    ['"dikutip"', [`Kata "dikutip" dan o'clock; drop table`]],
    [`o'clock`, [`Kata "dikutip" dan o'clock; drop table`]],
    ['100%', ['Capaian 100% tercapai']],
    ['%%', []],
    ['\\_', []],
    [`' or 1=1 --`, []],
    ['PENGADUAN sekretariat', ['Pengaduan']],
    ['sekre mei', ['Pengaduan']],
    ['laporan   pengaduan', ['Pengaduan']],
    ['tidak-ada', []],
  ])('takes every sign for itself: %s', async (search, expected) => {
    expect(await find(search)).toEqual(expected)
  })

  it.each(['', '   ', '\n\t', '\u00a0'])('shows all for a search that says nothing: %j', async (search) => {
    expect(await find(search)).toHaveLength(6)
  })

  it.each(['\0', 'Pengaduan\0', '\ud83d', '\u0007'])('stays alive for what nobody types: %j', async (search) => {
    expect((await find(search)).length).toBeLessThanOrEqual(6)
  })

  it('uses the first words of an endless search', async () => {
    expect(await find('pengaduan '.repeat(10_000))).toHaveLength(2)
    expect(await find('x'.repeat(100_000))).toEqual([])
  })
})

describe('a plan of 450 actions', async () => {
  const rows = Array.from({ length: 450 }, (_, n) =>
    aRowOf({ action: `Langkah ${n + 1}`, target: n < 225 ? 'Mei 2026' : 'Juli 2026' }),
  )
  const large = await aPlan(db, actor, { rows })

  it('comes page by page, none twice and none left out', async () => {
    const first = await view({ planId: large })
    expect(first).toMatchObject({ shown: 450, pages: 3, page: 1, counts: { late: 225, open: 225 } })
    const all = [first, await view({ planId: large, page: 2 }), await view({ planId: large, page: 3 })].flatMap(namesIn)
    expect(all).toEqual(rows.map((row) => row.cells.action))
  })

  it.each([-1, 0, 4, 9999])('answers page %d with one that exists', async (page) => {
    const found = await view({ planId: large, page })
    expect(namesIn(found).length).toBeGreaterThan(0)
  })

  it('pages what the filters leave', async () => {
    const found = await view({ planId: large, state: 'open', page: 2 })
    expect(found).toMatchObject({ shown: 225, pages: 2 })
    expect(namesIn(found)).toHaveLength(25)
  })
})
