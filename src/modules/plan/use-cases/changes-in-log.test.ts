import { describe, expect, it } from 'vitest'
import type { Actor } from '#modules/organization/model.ts'
import { anOffice } from '#modules/organization/testing/an-office.ts'
import { listEntries } from '#platform/audit/entries.ts'
import { inScope } from '#platform/db/index.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { aRowForm } from '../testing/builders.ts'
import { aFileStore, anImport, aPublishedPlan, aRowOf, must } from '../testing/stored-plans.ts'
import { acceptImportRows } from './accept-import-rows.ts'
import { completeObligation } from './complete-obligation.ts'
import { correctImportRow } from './correct-import-row.ts'
import { decideImportRow } from './decide-import-row.ts'
import { discardImport } from './discard-import.ts'
import { redateImport } from './redate-import.ts'
import { reopenObligation } from './reopen-obligation.ts'
import { saveImport } from './save-import.ts'
import { startImport } from './start-import.ts'

const database = await testDatabase()
const { db } = database
const owner = await asOwner(database)
const files = aFileStore()

/** The log of the unit, oldest first: action, and values as `field: before > after`. */
const logOf = async ({ scope, unitId }: Actor) => {
  const reaches = [{ unitIds: [unitId], modules: ['plan'] }]
  const entries = await inScope(db, scope, (tx) => listEntries(tx, scope, { reaches }, { limit: 100 }))
  return entries.toReversed().map(({ action, subjectId, values }) => ({
    action: action.replace('plan.', ''),
    subjectId,
    values: Object.fromEntries(values.map(({ field, old, new: now }) => [field, [old, now]])),
  }))
}

const lastOf = async (actor: Actor) => (await logOf(actor)).at(-1)

const missing = { column: 'action', reason: 'missing' } as const

describe('the log of a draft', () => {
  it('tells of an upload: the file, its hash, the year, how many rows', async () => {
    const { actor } = await anOffice(db)
    const plan = aPublishedPlan('004')
    const { importId } = must(await startImport(db, files, actor, plan))
    expect(await logOf(actor)).toMatchObject([
      {
        action: 'import.started',
        subjectId: importId,
        values: {
          file: [null, plan.fileName],
          file_hash: [null, expect.any(String)],
          year: [null, '2023'],
          rows: [null, 74],
        },
      },
    ])
  })

  it('tells of a correction only the cells that changed', async () => {
    const { actor } = await anOffice(db)
    const row = aRowOf()
    const importId = await anImport(db, actor, { rows: [row], fileName: 'rencana.txt' })
    const form = aRowForm({ action: 'Menyusun maklumat', pic: 'Sekretariat', output: null })
    const sent = { ...form, componentNo: '1', output: '', question: '' }
    must(await correctImportRow(db, actor, { importId, rowId: row.rowId, version: 1, form: sent }))
    expect(await lastOf(actor)).toEqual({
      action: 'import_row.corrected',
      subjectId: row.rowId,
      values: {
        file: ['rencana.txt', 'rencana.txt'],
        row: [1, 1],
        action: ['Membentuk tim kerja', 'Menyusun maklumat'],
        pic: [null, 'Sekretariat'],
      },
    })
    const again = await correctImportRow(db, actor, { importId, rowId: row.rowId, version: 1, form: sent })
    expect(again).toEqual({ ok: false, error: { kind: 'changedMeanwhile' } })
    expect(await logOf(actor)).toHaveLength(1)
  })

  it('tells of decisions about rows, one and many', async () => {
    const { actor } = await anOffice(db)
    const rows = [aRowOf(), aRowOf({}, { findings: [missing] })]
    const importId = await anImport(db, actor, { rows })
    const rowId = rows[0]?.rowId ?? ''
    for (const [index, decision] of (['accept', 'drop', 'restore'] as const).entries()) {
      must(await decideImportRow(db, actor, { importId, rowId, version: index + 1, decision }))
    }
    must(await acceptImportRows(db, actor, { importId, reason: 'missing' }))
    must(await acceptImportRows(db, actor, { importId, reason: 'missing' }))
    const log = await logOf(actor)
    expect(log.map(({ action, values }) => [action, values.row_state ?? values.rows])).toEqual([
      ['import_row.accepted', ['read', 'accepted']],
      ['import_row.dropped', ['accepted', 'dropped']],
      ['import_row.restored', ['dropped', 'read']],
      ['import_rows.accepted', [null, 1]],
    ])
  })

  it('tells of another year, of throwing away, and of nothing when nothing happened', async () => {
    const { actor } = await anOffice(db)
    const importId = await anImport(db, actor, { year: 2025, fileName: 'lama.txt' })
    must(await redateImport(db, actor, { importId, year: '2025' }))
    must(await redateImport(db, actor, { importId, year: '2026' }))
    must(await discardImport(db, actor, importId))
    expect(await logOf(actor)).toEqual([
      {
        action: 'import.redated',
        subjectId: importId,
        values: { file: ['lama.txt', 'lama.txt'], year: ['2025', '2026'] },
      },
      { action: 'import.discarded', subjectId: importId, values: { file: ['lama.txt', 'lama.txt'] } },
    ])
  })
})

describe('the log of a plan', () => {
  const aDuty = async () => {
    const { actor } = await anOffice(db)
    const importId = await anImport(db, actor, { title: 'Rencana kerja', fileName: 'rencana.txt' })
    const { planId } = must(await saveImport(db, actor, importId))
    const [row] = await owner<{ obligation_id: string }>(
      'select obligation_id from plan.obligation where plan_id = $1',
      [planId],
    )
    return { actor, planId, obligationId: row?.obligation_id ?? '' }
  }

  it('tells of its saving', async () => {
    const { actor, planId } = await aDuty()
    expect(await logOf(actor)).toEqual([
      {
        action: 'plan.saved',
        subjectId: planId,
        values: {
          title: [null, 'Rencana kerja'],
          year: [null, '2026'],
          file: ['rencana.txt', 'rencana.txt'],
          actions: [null, 1],
          obligations: [null, 1],
        },
      },
    ])
  })

  it('tells of a duty that is done, noted and opened again, each once', async () => {
    const { actor, obligationId } = await aDuty()
    const done = (note: string) => completeObligation(db, actor, { obligationId, note })
    must(await done('Laporan terkirim'))
    must(await done('Laporan terkirim'))
    must(await done('Ada lampiran'))
    must(await reopenObligation(db, actor, obligationId))
    must(await reopenObligation(db, actor, obligationId))
    const about = { duty: Array(2).fill('Membentuk tim kerja'), due_date: Array(2).fill('2026-01-31') }
    expect((await logOf(actor)).slice(1)).toEqual([
      {
        action: 'obligation.completed',
        subjectId: obligationId,
        values: { ...about, note: [null, 'Laporan terkirim'] },
      },
      { action: 'obligation.noted', subjectId: obligationId, values: { ...about, note: [null, 'Ada lampiran'] } },
      {
        action: 'obligation.reopened',
        subjectId: obligationId,
        values: { ...about, note: ['Laporan terkirim', null] },
      },
    ])
  })
})
