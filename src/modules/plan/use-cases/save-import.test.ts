import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anOffice } from '#modules/organization/testing/an-office.ts'
import { inScope } from '#platform/db/index.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { generateObligations } from '../core/obligations/generate-obligations.ts'
import type { PlanAction } from '../core/plan-views.ts'
import { listActionDuties, listActions } from '../store/actions.ts'
import { listImportRows } from '../store/import-rows.ts'
import { findImport } from '../store/imports.ts'
import { findPlan } from '../store/plans.ts'
import { aFileStore, anImport, aPlan, aPublishedPlan, aRowOf, must } from '../testing/stored-plans.ts'
import { decideImportRow } from './decide-import-row.ts'
import { discardImport } from './discard-import.ts'
import { listPlans } from './list-plans.ts'
import { redateImport } from './redate-import.ts'
import { saveImport } from './save-import.ts'
import { startImport } from './start-import.ts'

const database = await testDatabase({ poolSize: 8 })
const { db } = database
const ask = await asOwner(database)
const { actor } = await anOffice(db)
const { scope } = actor
const files = aFileStore()

const actionsOf = (planId: string): Promise<PlanAction[]> =>
  inScope(db, scope, async (tx) => {
    const found = await listActionDuties(tx, scope, planId, { words: [], area: null, limit: 20_000 })
    const ids = found.map((each) => each.actionId)
    return listActions(tx, scope, ids)
  })

type StoredDuty = {
  action_id: string
  key: string
  first_month: string
  last_month: string
  due: string
  expected_count: number
  expected_documents: string[]
  label: string | null
}

const dutiesOf = (planId: string) =>
  ask<StoredDuty>(
    `select action_id, key, first_month, last_month, due_date::text as due, expected_count, expected_documents, label
     from plan.obligation where plan_id = $1`,
    [planId],
  )

/** What the rules say the stored actions owe, in the shape of the table. */
const owedBy = (actions: readonly PlanAction[], planYear: number): StoredDuty[] =>
  generateObligations(
    actions.map((each) => ({
      actionId: each.actionId,
      schedule: each.schedule,
      outputCount: each.outputCount,
      words: [each.indicator, each.action, each.evidence, each.output],
      evidenceItems: each.evidenceItems,
    })),
    { planYear },
  ).map((each) => ({
    action_id: each.actionId,
    key: each.key,
    first_month: each.firstMonth,
    last_month: each.lastMonth,
    due: each.dueDate,
    expected_count: each.expectedCount,
    expected_documents: [...each.expectedDocuments],
    label: each.label,
  }))

const sorted = (duties: readonly StoredDuty[]) =>
  duties.toSorted((a, b) => `${a.action_id} ${a.key}`.localeCompare(`${b.action_id} ${b.key}`))

describe.each(['000', '001', '002', '003', '004'] as const)('saving plan %s', (number) => {
  it('makes an action of every row and exactly the obligations that the rules give', async () => {
    const { importId } = must(await startImport(db, files, actor, aPublishedPlan(number)))
    must(await redateImport(db, actor, { importId, year: '2026' }))
    const rows = await inScope(db, scope, (tx) =>
      listImportRows(tx, scope, importId, { offset: 0, limit: 10_000, onlyDoubtful: false }),
    )
    const { planId } = must(await saveImport(db, actor, importId))
    const actions = await actionsOf(planId)
    expect(actions.map(({ position, action, target, schedule }) => ({ position, action, target, schedule }))).toEqual(
      rows.map((row, position) => ({
        position,
        action: row.cells.action,
        target: row.cells.target,
        schedule: row.schedule,
      })),
    )
    const duties = await dutiesOf(planId)
    expect(sorted(duties)).toEqual(sorted(owedBy(actions, 2026)))
    const scheduled = actions.filter(({ schedule }) => schedule.months.length > 0)
    expect(duties.length).toBeGreaterThanOrEqual(scheduled.length)
    expect(duties.every(({ due }) => /^20\d\d-/.test(due))).toBe(true)
  })
})

describe('saveImport', () => {
  it('makes an approved plan with the title, year and header of the draft, and closes the draft', async () => {
    const importId = await anImport(db, actor, { title: 'Rencana aksi 2027', year: 2027 })
    const { planId } = must(await saveImport(db, actor, importId))
    expect(await inScope(db, scope, (tx) => findPlan(tx, scope, planId))).toMatchObject({
      title: 'Rencana aksi 2027',
      year: 2027,
      state: 'approved',
      importId,
      header: { unit: 'Dinas Contoh' },
    })
    expect(await inScope(db, scope, (tx) => findImport(tx, scope, importId))).toMatchObject({ state: 'saved', planId })
  })

  it('leaves out rows that were dropped and numbers the others without a gap', async () => {
    const rows = [aRowOf({ action: 'satu' }), aRowOf({ action: 'dua' }), aRowOf({ action: 'tiga' })]
    const importId = await anImport(db, actor, { rows })
    must(await decideImportRow(db, actor, { importId, rowId: rows[1]?.rowId ?? '', version: 1, decision: 'drop' }))
    const { planId } = must(await saveImport(db, actor, importId))
    expect((await actionsOf(planId)).map(({ action, position }) => [action, position])).toEqual([
      ['satu', 0],
      ['tiga', 1],
    ])
    const owners = new Set((await dutiesOf(planId)).map((duty) => duty.action_id))
    expect(owners.size).toBe(2)
  })

  it('is refused when every row was dropped, and the draft stays open', async () => {
    const row = aRowOf()
    const importId = await anImport(db, actor, { rows: [row] })
    must(await decideImportRow(db, actor, { importId, rowId: row.rowId, version: 1, decision: 'drop' }))
    expect(await saveImport(db, actor, importId)).toEqual({ ok: false, error: { kind: 'noRows' } })
    must(await decideImportRow(db, actor, { importId, rowId: row.rowId, version: 2, decision: 'restore' }))
    expect((await saveImport(db, actor, importId)).ok).toBe(true)
  })

  it('makes one plan when many save at once, and leads the others to it', async () => {
    const importId = await anImport(db, actor, {
      rows: Array.from({ length: 30 }, () => aRowOf({ target: 'Setiap bulan' })),
    })
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => saveImport(db, actor, importId)))
    const planIds = outcomes.map((each) =>
      each.ok ? each.value.planId : each.error.kind === 'closed' && each.error.planId,
    )
    expect(new Set(planIds).size).toBe(1)
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await ask('select count(*)::int as n from plan.plan where import_id = $1', [importId])).toEqual([{ n: 1 }])
    expect(await dutiesOf(`${planIds[0]}`)).toHaveLength(360)
  })

  it('and discarding at once: either a plan or none, never both', async () => {
    for (let round = 0; round < 6; round++) {
      const importId = await anImport(db, actor)
      const [saved, discarded] = await Promise.all([
        saveImport(db, actor, importId),
        discardImport(db, actor, importId),
      ])
      expect([saved.ok, discarded.ok].filter(Boolean)).toHaveLength(1)
      const plans = await ask('select 1 from plan.plan where import_id = $1', [importId])
      expect(plans).toHaveLength(saved.ok ? 1 : 0)
    }
  })

  it('is all or nothing', async () => {
    const importId = await anImport(db, actor, { rows: [aRowOf(), aRowOf({ target: 'Juni 2026' })] })
    await ask(`alter table plan.obligation add constraint broken check (first_month <> '2026-06') not valid`)
    await expect(saveImport(db, actor, importId)).rejects.toThrow(/broken/)
    expect(await ask('select 1 from plan.plan where import_id = $1', [importId])).toEqual([])
    await ask('alter table plan.obligation drop constraint broken')
    expect((await saveImport(db, actor, importId)).ok).toBe(true)
  })

  it('takes a plan of 3,000 rows in one go', async () => {
    const rows = Array.from({ length: 3000 }, (_, n) => aRowOf({ action: `Langkah ${n}`, target: 'Triwulan' }))
    const planId = await aPlan(db, actor, { rows })
    expect(await dutiesOf(planId)).toHaveLength(12_000)
  })
})

describe('the obligations of a saved plan', () => {
  const targets = fc.constantFrom(
    'Januari 2026',
    'Januari s.d. Maret 2026',
    'Setiap bulan',
    'Triwulan',
    'Semesteran',
    'Tahunan',
    '2026',
    'RKT Februari 2026, PK Januari 2026',
    'Bila ada pengaduan',
    'Paling lambat Mei-Juni',
    'secepatnya',
    null,
  )
  const cells = fc.record({
    target: targets,
    output: fc.constantFrom('12 dokumen', '1 laporan', '5 kali', '99999 lembar', '0 berkas', null),
    evidence: fc.constantFrom('Undangan; daftar hadir; notulen', 'SK', '1. RKT 2. PK', null),
    action: fc.constantFrom('Menyusun laporan bulanan', 'Rapat', null),
  })
  const row = fc.record({ cells, state: fc.constantFrom('read', 'accepted', 'corrected', 'dropped') })

  it('always belong to its actions, are due in time and count at least one piece', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (given) => {
        const rows = given.map((each) => aRowOf(each.cells, { state: each.state }))
        const importId = await anImport(db, actor, { rows })
        const kept = rows.filter(({ state }) => state !== 'dropped')
        const saved = await saveImport(db, actor, importId)
        if (kept.length === 0) {
          expect(saved).toEqual({ ok: false, error: { kind: 'noRows' } })
          return
        }
        const { planId } = must(saved)
        const actions = await actionsOf(planId)
        expect(actions).toHaveLength(kept.length)
        const own = new Set(actions.map(({ actionId }) => actionId))
        const duties = await dutiesOf(planId)
        expect(sorted(duties)).toEqual(sorted(owedBy(actions, 2026)))
        for (const duty of duties) {
          expect(own.has(duty.action_id)).toBe(true)
          expect(duty.due.slice(0, 7)).toBe(duty.last_month)
          expect(duty.first_month <= duty.last_month).toBe(true)
          expect(duty.expected_count).toBeGreaterThan(0)
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('discardImport', () => {
  it('puts a draft away: nothing is lost, nothing becomes a plan, it is listed no more', async () => {
    const other = (await anOffice(db)).actor
    const importId = await anImport(db, other, { rows: [aRowOf(), aRowOf()] })
    expect(must(await listPlans(db, other)).drafts).toHaveLength(1)
    must(await discardImport(db, other, importId))
    expect(must(await listPlans(db, other))).toMatchObject({ drafts: [], plans: [] })
    expect(await ask('select count(*)::int as n from plan.import_row where import_id = $1', [importId])).toEqual([
      { n: 2 },
    ])
    expect(await saveImport(db, other, importId)).toEqual({ ok: false, error: { kind: 'closed', planId: null } })
  })
})
