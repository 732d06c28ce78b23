import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ROLES } from '#modules/organization/model.ts'
import { anOffice } from '#modules/organization/testing/an-office.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import type { DraftRow } from '../core/draft/draft-row.ts'
import { may } from '../core/policy.ts'
import { anImport, aPlan, aRowOf, must } from '../testing/stored-plans.ts'
import { decideImportRow } from './decide-import-row.ts'
import { getImportReview, type ReviewRequest } from './get-import-review.ts'

const { db } = await testDatabase()
const { actor } = await anOffice(db)

const doubt = [{ column: 'target', reason: 'schedule_unclear' }] as const
const at = (firstLine: number, lastLine = firstLine): Partial<DraftRow> => ({
  source: { page: null, sheet: null, firstLine, lastLine },
})

/** Every tenth row is doubtful; row n came from line 10 n + 1. */
const rows = Array.from({ length: 250 }, (_, n) =>
  aRowOf({ action: `Langkah ${n + 1}` }, { ...at(n * 10 + 1), findings: n % 10 === 0 ? doubt : [] }),
)
const lines = Array.from({ length: 2600 }, (_, n) => `baris ${n + 1}`)
const importId = await anImport(db, actor, { rows, lines })

const review = async (given: Partial<ReviewRequest> = {}) =>
  must(await getImportReview(db, actor, { importId, page: 1, onlyDoubtful: false, rowId: null, ...given }))

const actionsOf = (found: readonly DraftRow[]) => found.map((row) => row.cells.action)

describe('getImportReview', () => {
  it('shows the rows page by page in the order of the document, none twice and none left out', async () => {
    const first = await review()
    expect(first).toMatchObject({ page: 1, pages: 3, counts: { all: 250, doubtful: 25, dropped: 0, scheduled: 250 } })
    const seen = [first, await review({ page: 2 }), await review({ page: 3 })].flatMap((each) => each.rows)
    expect(actionsOf(seen)).toEqual(rows.map((row) => row.cells.action))
  })

  it.each([0, -5, 4, 999, Number.MAX_SAFE_INTEGER])('answers page %d with one that exists', async (page) => {
    const found = await review({ page })
    expect([1, 3]).toContain(found.page)
    expect(found.rows.length).toBeGreaterThan(0)
  })

  it('shows only the doubtful rows when asked to', async () => {
    const found = await review({ onlyDoubtful: true })
    expect(found).toMatchObject({ pages: 1, counts: { all: 250 } })
    expect(actionsOf(found.rows)).toEqual(Array.from({ length: 25 }, (_, n) => `Langkah ${n * 10 + 1}`))
  })

  it('shows the text around the first row of the page, or around the open one', async () => {
    const around = (found: { excerpt: readonly { line: number }[] }) => found.excerpt.map(({ line }) => line)
    expect(around(await review())[0]).toBe(1)
    const second = await review({ page: 2 })
    expect(second.excerpt).toContainEqual({ line: 1001, text: 'baris 1001' })
    const open = await review({ rowId: rows[200]?.rowId ?? '' })
    expect(open.openRow?.cells.action).toBe('Langkah 201')
    expect(open.excerpt).toContainEqual({ line: 2001, text: 'baris 2001' })
    expect(around(open)).toEqual(around(open).toSorted((a, b) => a - b))
    expect(open.excerpt.every(({ line, text }) => text === `baris ${line}`)).toBe(true)
  })

  it('shows a bounded piece of the text for a row that claims to be endless', async () => {
    const endless = await anImport(db, actor, { rows: [aRowOf({}, at(1, 2600))], lines })
    const { excerpt } = await review({ importId: endless })
    expect(excerpt.length).toBeGreaterThan(100)
    expect(excerpt.length).toBeLessThan(300)
  })

  it('leads to the next doubtful row, and from the last one back to the first', async () => {
    expect((await review()).nextDoubtful?.cells.action).toBe('Langkah 1')
    const from = async (index: number) => (await review({ rowId: rows[index]?.rowId ?? '' })).nextDoubtful?.cells.action
    expect(await from(0)).toBe('Langkah 11')
    expect(await from(15)).toBe('Langkah 21')
    expect(await from(240)).toBe('Langkah 1')
    expect(await from(249)).toBe('Langkah 1')
  })

  it('has no next doubtful row once each of them was looked at', async () => {
    const few = [aRowOf({}, { findings: doubt }), aRowOf({}, { findings: doubt }), aRowOf()]
    const small = await anImport(db, actor, { rows: few })
    for (const { rowId } of few) {
      must(await decideImportRow(db, actor, { importId: small, rowId, version: 1, decision: 'accept' }))
    }
    const found = await review({ importId: small, onlyDoubtful: true })
    expect(found).toMatchObject({
      nextDoubtful: null,
      rows: [],
      pages: 1,
      excerpt: [],
      counts: { all: 3, doubtful: 0 },
    })
  })

  it('counts rows without a schedule and rows that were taken out', async () => {
    const few = [aRowOf({ target: 'Setiap bulan' }), aRowOf({ target: null }), aRowOf({ target: 'secepatnya' })]
    const small = await anImport(db, actor, { rows: few })
    must(
      await decideImportRow(db, actor, { importId: small, rowId: few[0]?.rowId ?? '', version: 1, decision: 'drop' }),
    )
    expect((await review({ importId: small })).counts).toMatchObject({ all: 3, dropped: 1, scheduled: 1 })
  })

  it('shows the page of the open row, whichever page was asked for', async () => {
    expect((await review({ rowId: rows[200]?.rowId ?? '' })).page).toBe(3)
    expect((await review({ rowId: rows[200]?.rowId ?? '', onlyDoubtful: true })).page).toBe(1)
  })

  it('goes on with the first row of the view behind a place, at the end with the last one', async () => {
    const landing = async (after: number, onlyDoubtful = false) => {
      const found = await review({ after, onlyDoubtful })
      const row = found.rows.find(({ rowId }) => rowId === found.landing)
      return [found.page, row?.cells.action]
    }
    expect(await landing(4)).toEqual([1, 'Langkah 6'])
    expect(await landing(99)).toEqual([2, 'Langkah 101'])
    expect(await landing(4, true)).toEqual([1, 'Langkah 11'])
    expect(await landing(249)).toEqual([3, 'Langkah 250'])
    expect((await review()).landing).toBeNull()
    const found = await review({ after: 49 })
    expect(found.nextDoubtful?.cells.action).toBe('Langkah 51')
    expect(found.excerpt).toContainEqual({ line: 501, text: 'baris 501' })
  })

  it('counts the plans of the year that exist already', async () => {
    const office = await anOffice(db)
    const draft = await anImport(db, office.actor)
    const plans = async () =>
      must(await getImportReview(db, office.actor, { importId: draft, page: 1, onlyDoubtful: false, rowId: null }))
        .plansOfYear
    expect(await plans()).toBe(0)
    await aPlan(db, office.actor)
    await aPlan(db, office.actor, { year: 2031, rows: [aRowOf({ target: 'Mei 2031' }, {}, 2031)] })
    expect(await plans()).toBe(1)
  })

  it('opens no row of another import', async () => {
    const other = aRowOf()
    await anImport(db, actor, { rows: [other] })
    expect((await review({ rowId: other.rowId })).openRow).toBeNull()
  })

  it('knows no import that is absent or belongs to somebody else', async () => {
    const stranger = await anOffice(db)
    const request = { importId, page: 1, onlyDoubtful: false, rowId: rows[0]?.rowId ?? '' }
    const notFound = { ok: false, error: { kind: 'notFound' } }
    expect(await getImportReview(db, stranger.actor, request)).toEqual(notFound)
    expect(await getImportReview(db, actor, { ...request, importId: randomUUID() })).toEqual(notFound)
  })

  it.each(ROLES)('is open to those who may bring in a plan: %s', async (role) => {
    const request = { importId, page: 1, onlyDoubtful: false, rowId: null }
    const found = await getImportReview(db, { ...actor, roles: [role] }, request)
    expect(found.ok || found.error.kind).toBe(may([role], 'import') || 'forbidden')
  })
})
