import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { ROLES } from '#modules/organization/model.ts'
import { anOffice } from '#modules/organization/testing/an-office.ts'
import { inScope } from '#platform/db/index.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import type { DraftRow } from '../core/draft/draft-row.ts'
import { may } from '../core/policy.ts'
import { findImportRow } from '../store/import-rows.ts'
import { anImport, aRowOf, must } from '../testing/stored-plans.ts'
import { correctImportRow } from './correct-import-row.ts'
import { decideImportRow } from './decide-import-row.ts'
import { discardImport } from './discard-import.ts'
import { redateImport } from './redate-import.ts'
import { saveImport } from './save-import.ts'

const { db } = await testDatabase()
const { actor } = await anOffice(db)

const FIELDS = [
  'area',
  'componentNo',
  'component',
  'indicator',
  'action',
  'evidence',
  'target',
  'output',
  'pic',
  'question',
] as const

/** The row's own cells as the form sends them. */
const formOf = (row: DraftRow, given: Record<string, string> = {}) => ({
  ...Object.fromEntries(FIELDS.map((field) => [field, String(row.cells[field] ?? '')])),
  ...given,
})

const aDraft = async (given: Partial<DraftRow> = {}) => {
  const row = aRowOf({}, given)
  const importId = await anImport(db, actor, { rows: [row, aRowOf()] })
  const { rowId } = row
  const now = async () => {
    const found = await inScope(db, actor.scope, (tx) => findImportRow(tx, actor.scope, importId, rowId))
    if (!found) throw new Error('the row is gone')
    return found
  }
  const correct = (given: Record<string, string>, version = 1) =>
    correctImportRow(db, actor, { importId, rowId, version, form: formOf(row, given) })
  const decide = (decision: 'accept' | 'drop' | 'restore', version = 1) =>
    decideImportRow(db, actor, { importId, rowId, version, decision })
  return { importId, rowId, row, now, correct, decide }
}

const meanwhile = { ok: false, error: { kind: 'changedMeanwhile' } }

describe('correctImportRow', () => {
  it('writes the cells, lets the schedule follow and keeps the print', async () => {
    const { correct, now, row } = await aDraft()
    must(await correct({ target: 'Triwulan', pic: '  Sub  bagian umum ', componentNo: '7', evidence: '' }))
    expect(await now()).toMatchObject({
      state: 'corrected',
      version: 2,
      cells: { ...row.cells, target: 'Triwulan', pic: 'Sub bagian umum', componentNo: 7, evidence: null },
      printed: row.printed,
      schedule: { kind: 'recurring', recurrence: 'quarterly' },
    })
  })

  it('takes an unchanged form for "it is right"', async () => {
    const { correct, now } = await aDraft({ findings: [{ column: 'target', reason: 'missing' }] })
    must(await correct({}))
    expect((await now()).state).toBe('accepted')
  })

  it('is refused when the row was changed since it was shown, and nothing is written', async () => {
    const { correct, now } = await aDraft()
    must(await correct({ pic: 'yang pertama' }))
    expect(await correct({ pic: 'yang kedua' })).toEqual(meanwhile)
    expect((await now()).cells.pic).toBe('yang pertama')
    must(await correct({ pic: 'yang kedua' }, 2))
    expect((await now()).version).toBe(3)
  })

  it('lets one of many at once win; the others are told, and lose nothing silently', async () => {
    const { correct, now } = await aDraft()
    const names = ['Ani', 'Budi', 'Cici', 'Dodi', 'Eka', 'Fajar']
    const outcomes = await Promise.all(names.map((pic) => correct({ pic })))
    const winner = names.filter((_, index) => outcomes[index]?.ok)
    expect(winner).toHaveLength(1)
    expect(outcomes.filter(({ ok }) => !ok)).toEqual(Array(5).fill(meanwhile))
    expect(await now()).toMatchObject({ version: 2, cells: { pic: winner[0] } })
  })

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31, 2 ** 53])(
    'takes a version that no row has for an old one: %d',
    async (version) => {
      const { correct, decide, now } = await aDraft()
      expect(await correct({ pic: 'x' }, version)).toEqual(meanwhile)
      expect(await decide('drop', version)).toEqual(meanwhile)
      expect((await now()).version).toBe(1)
    },
  )

  it.each([
    ['area', 'VII', 'choose_one'],
    ['componentNo', 'tiga', 'not_a_number'],
    ['componentNo', '0', 'not_a_number'],
    ['componentNo', '1000', 'not_a_number'],
    ['componentNo', '1.5', 'not_a_number'],
    ['componentNo', '-1', 'not_a_number'],
    ['action', 'x'.repeat(5001), 'too_long'],
    ['question', 'B.9.z', 'unknown_question'],
  ])('names what is wrong: %s', async (field, value, problem) => {
    const { correct, now } = await aDraft()
    expect(await correct({ [field]: value })).toEqual({
      ok: false,
      error: { kind: 'form', problems: { [field]: problem } },
    })
    expect((await now()).version).toBe(1)
  })

  it('takes an LKE question that exists, and none', async () => {
    const { correct, now } = await aDraft()
    must(await correct({ question: 'A.I.1.i.a' }))
    expect((await now()).cells.question).toBe('A.I.1.i.a')
    must(await correct({ question: '' }, 2))
    expect((await now()).cells.question).toBeNull()
  })

  it.each([null, undefined, {}, 'text', [], { area: 1 }])('refuses what is no form (%#)', async (form) => {
    const { importId, rowId } = await aDraft()
    const refused = await correctImportRow(db, actor, { importId, rowId, version: 1, form })
    expect(refused).toMatchObject({ ok: false, error: { kind: 'form' } })
  })

  it('keeps any text that a person can type or a program can send', async () => {
    const { importId, rowId, row, now } = await aDraft()
    let version = 1
    const text = fc.string({ unit: 'binary', maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(text, text, async (action, target) => {
        const form = formOf(row, { action, target })
        must(await correctImportRow(db, actor, { importId, rowId, version, form }))
        version += 1
        const { cells } = await now()
        expect(cells.action ?? '').toBe(action.replaceAll('\0', '').toWellFormed().replace(/\s+/g, ' ').trim())
      }),
      { numRuns: 40 },
    )
  })
})

describe('decideImportRow', () => {
  it('accepts, drops and takes back; each step is a version', async () => {
    const { decide, now } = await aDraft()
    must(await decide('drop'))
    expect(await now()).toMatchObject({ state: 'dropped', version: 2 })
    must(await decide('restore', 2))
    expect(await now()).toMatchObject({ state: 'read', version: 3 })
    must(await decide('accept', 3))
    expect(await now()).toMatchObject({ state: 'accepted', version: 4 })
  })

  it('changes the state only', async () => {
    const { decide, now, row } = await aDraft({ findings: [{ column: 'pic', reason: 'missing' }] })
    must(await decide('drop'))
    const { cells, printed, schedule, findings, source, position } = await now()
    expect({ cells, printed, schedule, findings, source }).toEqual({
      cells: row.cells,
      printed: row.printed,
      schedule: row.schedule,
      findings: row.findings,
      source: row.source,
    })
    expect(position).toBe(0)
  })

  it('and a correction at once: one wins, the other is told', async () => {
    const { decide, correct, now } = await aDraft()
    const outcomes = await Promise.all([decide('drop'), correct({ pic: 'Ani' }), decide('accept')])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await now()).version).toBe(2)
  })
})

describe('a closed import', () => {
  it.each([
    ['saved', saveImport],
    ['discarded', discardImport],
  ] as const)('lets nobody correct, decide, re-date or discard once it is %s', async (_state, close) => {
    const { importId, correct, decide, now } = await aDraft()
    expect((await close(db, actor, importId)).ok).toBe(true)
    const closed = { ok: false, error: { kind: 'closed' } }
    expect(await correct({ pic: 'terlambat' })).toEqual(closed)
    expect(await decide('drop')).toEqual(closed)
    expect(await redateImport(db, actor, { importId, year: '2030' })).toEqual(closed)
    expect(await discardImport(db, actor, importId)).toEqual(closed)
    expect(await now()).toMatchObject({ state: 'read', version: 1 })
  })

  it('never holds a correction that the plan has not: saving and correcting at once', async () => {
    for (let round = 0; round < 8; round++) {
      const { importId, correct, now } = await aDraft()
      const [corrected, saved] = await Promise.all([correct({ pic: 'Sekretariat' }), saveImport(db, actor, importId)])
      expect(saved.ok).toBe(true)
      const planned = await inScope(db, actor.scope, (tx) =>
        sql<{
          pic: string | null
        }>`select pic from plan.action where plan_id = ${must(saved).planId} and position = 0`.execute(tx),
      )
      expect(planned.rows[0]?.pic ?? null).toBe((await now()).cells.pic)
      expect(corrected.ok || corrected.error.kind).toBe((await now()).cells.pic === 'Sekretariat' || 'closed')
    }
  })
})

describe('who may change a draft', () => {
  it.each(ROLES)('is said by the policy: %s', async (role) => {
    const { importId, rowId, row } = await aDraft()
    const person = { ...actor, roles: [role] }
    const expected = may([role], 'import') || 'forbidden'
    const kindOf = (outcome: { ok: true } | { ok: false; error: { kind: string } }) => outcome.ok || outcome.error.kind
    expect(kindOf(await decideImportRow(db, person, { importId, rowId, version: 1, decision: 'accept' }))).toBe(
      expected,
    )
    const version = expected === true ? 2 : 1
    expect(kindOf(await correctImportRow(db, person, { importId, rowId, version, form: formOf(row) }))).toBe(expected)
    expect(kindOf(await redateImport(db, person, { importId, year: '2027' }))).toBe(expected)
    expect(kindOf(await saveImport(db, person, importId))).toBe(expected)
  })

  it('is nobody outside the unit, and absent records look the same', async () => {
    const { importId, rowId, row, now } = await aDraft()
    const stranger = (await anOffice(db)).actor
    const notFound = { ok: false, error: { kind: 'notFound' } }
    const form = formOf(row)
    for (const [person, id, rowOf] of [
      [stranger, importId, rowId],
      [actor, randomUUID(), rowId],
      [actor, importId, randomUUID()],
      [actor, await anImport(db, actor), rowId],
    ] as const) {
      expect(await correctImportRow(db, person, { importId: id, rowId: rowOf, version: 1, form })).toEqual(notFound)
      const decision = { importId: id, rowId: rowOf, version: 1, decision: 'drop' } as const
      expect(await decideImportRow(db, person, decision)).toEqual(notFound)
    }
    for (const [person, id] of [
      [stranger, importId],
      [actor, randomUUID()],
    ] as const) {
      expect(await redateImport(db, person, { importId: id, year: '2027' })).toEqual(notFound)
      expect(await discardImport(db, person, id)).toEqual(notFound)
      expect(await saveImport(db, person, id)).toEqual(notFound)
    }
    expect((await now()).version).toBe(1)
  })
})
