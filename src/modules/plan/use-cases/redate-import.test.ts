import { describe, expect, it } from 'vitest'
import { anOffice } from '#modules/organization/testing/an-office.ts'
import { inScope } from '#platform/db/index.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { isDoubtful } from '../core/draft/draft-row.ts'
import { listImportRows } from '../store/import-rows.ts'
import { findImport } from '../store/imports.ts'
import { aFileStore, anImport, aPublishedPlan, aRowOf, must } from '../testing/stored-plans.ts'
import { correctImportRow } from './correct-import-row.ts'
import { redateImport } from './redate-import.ts'
import { startImport } from './start-import.ts'

const { db } = await testDatabase({ poolSize: 8 })
const { actor } = await anOffice(db)
const { scope } = actor
const files = aFileStore()

const rowsOf = (importId: string) =>
  inScope(db, scope, (tx) => listImportRows(tx, scope, importId, { offset: 0, limit: 10_000, onlyDoubtful: false }))

const recordOf = (importId: string) => inScope(db, scope, (tx) => findImport(tx, scope, importId))

const redate = (importId: string, year: number | string) => redateImport(db, actor, { importId, year: String(year) })

/** A row without what counts changes, to compare what it says. */
const said = (rows: Awaited<ReturnType<typeof rowsOf>>) => rows.map(({ version: _, ...row }) => row)

describe('redateImport', () => {
  it.each(['000', '002', '004'] as const)('moves plan %s to another year and back to what it was', async (number) => {
    const { importId } = must(await startImport(db, files, actor, aPublishedPlan(number)))
    const before = await rowsOf(importId)
    const from = (await recordOf(importId))?.year ?? 0
    must(await redate(importId, from + 3))
    const moved = await rowsOf(importId)
    expect(await recordOf(importId)).toMatchObject({ year: from + 3, state: 'draft' })
    for (const [index, row] of moved.entries()) {
      const old = before[index]
      const later = (old?.schedule.months ?? []).map((month) => `${Number(month.slice(0, 4)) + 3}${month.slice(4)}`)
      expect(row.schedule.months).toEqual(later)
      expect(row.printed).toEqual(old?.printed)
      expect({ ...row.cells, target: null }).toEqual({ ...old?.cells, target: null })
    }
    must(await redate(importId, from))
    expect(said(await rowsOf(importId))).toEqual(said(before))
  })

  it('does nothing when the draft is in that year already', async () => {
    const importId = await anImport(db, actor, { rows: [aRowOf()] })
    expect(must(await redate(importId, 2026))).toEqual({ year: 2026, yearsLeft: 0 })
    expect((await rowsOf(importId))[0]?.version).toBe(1)
  })

  it('says how many texts still name the old year, and marks them for a look until it is back', async () => {
    const rows = [
      aRowOf({ action: 'Sosialisasi tahun 2026' }),
      aRowOf({ evidence: 'LKJ 2025' }),
      aRowOf({ indicator: 'Target 2026', output: 'Rencana 2026' }),
      aRowOf({ action: 'Rapat 2026' }, { state: 'dropped' }),
    ]
    const importId = await anImport(db, actor, { rows })
    expect(must(await redate(importId, 2027))).toEqual({ year: 2027, yearsLeft: 3 })
    expect((await rowsOf(importId)).map(isDoubtful)).toEqual([true, false, true, false])
    expect(must(await redate(importId, 2029))).toEqual({ year: 2029, yearsLeft: 3 })
    expect(must(await redate(importId, 2026))).toEqual({ year: 2026, yearsLeft: 0 })
    expect((await rowsOf(importId)).map(isDoubtful)).toEqual([false, false, false, false])
  })

  it('counts as a change of each row: a form that was open before is refused', async () => {
    const row = aRowOf()
    const importId = await anImport(db, actor, { rows: [row] })
    must(await redate(importId, 2027))
    const form = Object.fromEntries(Object.entries(row.cells).map(([name, value]) => [name, String(value ?? '')]))
    const late = await correctImportRow(db, actor, { importId, rowId: row.rowId, version: 1, form })
    expect(late).toEqual({ ok: false, error: { kind: 'changedMeanwhile' } })
  })

  it.each(['1999', '2101', '', 'dua ribu', '20 26', '2026.5', '99999', '-2026', '２０２６', '2026; drop'])(
    'names the years it takes instead of %j',
    async (year) => {
      const importId = await anImport(db, actor)
      expect(await redate(importId, year)).toEqual({
        ok: false,
        error: { kind: 'notAYear', minimum: 2000, maximum: 2100 },
      })
      expect((await recordOf(importId))?.year).toBe(2026)
    },
  )

  it.each([2000, 2100])('takes the outermost year %d', async (year) => {
    const importId = await anImport(db, actor, { rows: [aRowOf({ target: 'Mei 2026' })] })
    must(await redate(importId, ` ${year} `))
    const [row] = await rowsOf(importId)
    expect(row).toMatchObject({ cells: { target: `Mei ${year}` }, schedule: { months: [`${year}-05`] } })
  })

  it('done by two people at once leaves every row in one and the same year', async () => {
    const importId = await anImport(db, actor, { rows: Array.from({ length: 40 }, () => aRowOf()) })
    const outcomes = await Promise.all([redate(importId, 2028), redate(importId, 2031), redate(importId, 2029)])
    expect(outcomes.every(({ ok }) => ok)).toBe(true)
    const year = (await recordOf(importId))?.year
    const months = new Set((await rowsOf(importId)).flatMap((row) => row.schedule.months))
    expect([...months]).toEqual([`${year}-01`])
  })

  it('while rows are corrected neither fails nor loses a correction that was taken', async () => {
    const rows = Array.from({ length: 12 }, () => aRowOf())
    const importId = await anImport(db, actor, { rows })
    const corrections = rows.map((row) => {
      const form = Object.fromEntries(Object.entries(row.cells).map(([name, value]) => [name, String(value ?? '')]))
      return correctImportRow(db, actor, { importId, rowId: row.rowId, version: 1, form: { ...form, pic: 'Ani' } })
    })
    const [moved, ...corrected] = await Promise.all([redate(importId, 2027), ...corrections])
    expect(moved.ok).toBe(true)
    const now = await rowsOf(importId)
    for (const [index, outcome] of corrected.entries()) {
      expect(outcome.ok || outcome.error.kind).toBe(now[index]?.cells.pic === 'Ani' || 'changedMeanwhile')
    }
  })
})
