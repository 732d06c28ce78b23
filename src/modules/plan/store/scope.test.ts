import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import type { Scope } from '#kernel/scope.ts'
import { anOffice, aSisterUnit } from '#modules/organization/testing/an-office.ts'
import { inScope, type Tx, withoutScope } from '#platform/db/index.ts'
import { openDb, openPool } from '#platform/db/pool.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { aParsedPlan, aPlanAction } from '../testing/builders.ts'
import { anImport, aPlan, aRowOf } from '../testing/stored-plans.ts'
import * as actions from './actions.ts'
import * as dueItems from './due-items.ts'
import * as lines from './import-lines.ts'
import * as rows from './import-rows.ts'
import * as imports from './imports.ts'
import * as log from './obligation-log.ts'
import * as obligations from './obligations.ts'
import * as plans from './plans.ts'
import * as rowDoubts from './row-doubts.ts'

const database = await testDatabase()
const { db, addresses } = database
const ask = await asOwner(database)

const TABLES = ['import', 'import_row', 'import_line', 'plan', 'action', 'obligation', 'obligation_event'] as const

/** A unit with a draft, a plan and one duty that is done: the records that somebody else may want. */
const home = await anOffice(db, { unitName: 'Dinas Korban' })
const sister = await aSisterUnit(db, home)
const abroad = await anOffice(db)
const { scope: own, unitId } = home.actor
const doubtful = aRowOf({}, { findings: [{ column: 'target', reason: 'missing' }] })
const importId = await anImport(db, home.actor, { rows: [doubtful] })
const planId = await aPlan(db, home.actor)
const [action] = await inScope(db, own, (tx) =>
  actions.listActionDuties(tx, own, planId, { words: [], area: null, limit: 10 }),
)
const actionId = action?.actionId ?? ''
const [duty] = await inScope(db, own, (tx) => obligations.listObligationsOfActions(tx, own, [actionId]))
const obligationId = duty?.obligationId ?? ''
await inScope(db, own, (tx) =>
  log.recordObligationEvent(tx, own, { unitId, obligationId }, { kind: 'done', note: 'Sudah', at: new Date() }),
)

const year = { planIds: [planId], from: '2000-01-01', to: '2100-12-31' }
const wholePage = { offset: 0, limit: 100, onlyDoubtful: false }

type Read = (tx: Tx, scope: Scope) => Promise<unknown>

/** Every reading function of the store, asked for the records above by their true ids. */
const reads: Record<string, Read> = {
  listActionDuties: (tx, scope) => actions.listActionDuties(tx, scope, planId, { words: [], area: null, limit: 10 }),
  listActions: (tx, scope) => actions.listActions(tx, scope, [actionId]),
  findAction: (tx, scope) => actions.findAction(tx, scope, actionId),
  listDueItems: (tx, scope) => dueItems.listDueItems(tx, scope, { ...year, onlyOpen: false, offset: 0, limit: 9 }),
  findDueItem: (tx, scope) => dueItems.findDueItem(tx, scope, obligationId),
  countDueItems: (tx, scope) => dueItems.countDueItems(tx, scope, year, '2026-06-01'),
  listImportLines: (tx, scope) => lines.listImportLines(tx, scope, importId, { first: 1, last: 9 }),
  listImportRows: (tx, scope) => rows.listImportRows(tx, scope, importId, wholePage),
  countImportRows: (tx, scope) => rows.countImportRows(tx, scope, importId),
  countImportRowsBefore: (tx, scope) =>
    rows.countImportRowsBefore(tx, scope, importId, { position: 1, onlyDoubtful: true }),
  listSingleDoubts: (tx, scope) => rowDoubts.listSingleDoubts(tx, scope, importId),
  findImportRow: (tx, scope) => rows.findImportRow(tx, scope, importId, doubtful.rowId),
  findNextDoubtfulRow: (tx, scope) => rows.findNextDoubtfulRow(tx, scope, importId, -1),
  findImport: (tx, scope) => imports.findImport(tx, scope, importId),
  findImportForUpdate: (tx, scope) => imports.findImportForUpdate(tx, scope, importId),
  listDraftImports: (tx, scope) => imports.listDraftImports(tx, scope, 10),
  listObligationEvents: (tx, scope) => log.listObligationEvents(tx, scope, obligationId, 10),
  lockObligation: (tx, scope) => log.lockObligation(tx, scope, obligationId),
  scopedObligations: (tx, scope) => obligations.scopedObligations(tx, scope).select('o.obligation_id').execute(),
  listObligationsOfActions: (tx, scope) => obligations.listObligationsOfActions(tx, scope, [actionId]),
  listRibbonCells: (tx, scope) => obligations.listRibbonCells(tx, scope, [planId], '2026-06-01'),
  listPlans: (tx, scope) => plans.listPlans(tx, scope, '2026-06-01', 10),
  countPlansOfYear: (tx, scope) => plans.countPlansOfYear(tx, scope, 2026),
  findPlan: (tx, scope) => plans.findPlan(tx, scope, planId),
}

const record = { fileName: 'a.txt', fileHash: '0', byteSize: 1, title: 'T', documentYear: null, year: 2026 }
const { actions: _, ...header } = aParsedPlan()
const aDuty = { ...(duty ?? expect.fail('no duty')), actionId, obligationId: randomUUID(), key: 'smuggled' }

/** Every writing function, told to write into the unit above. */
const writes: Record<string, Read> = {
  createActions: (tx, scope) =>
    actions.createActions(tx, scope, { unitId, planId }, [aPlanAction({ actionId: randomUUID() })]),
  createImportLines: (tx, scope) => lines.createImportLines(tx, scope, { unitId, importId }, ['diselundupkan']),
  createImportRows: (tx, scope) => rows.createImportRows(tx, scope, { unitId, importId }, [aRowOf()]),
  changeImportRow: (tx, scope) =>
    rows.changeImportRow(tx, scope, importId, doubtful, { ...doubtful, state: 'dropped' }),
  acceptRowsOfDoubt: (tx, scope) => rowDoubts.acceptRowsOfDoubt(tx, scope, importId, 'missing'),
  createImport: (tx, scope) => imports.createImport(tx, scope, { ...record, unitId, importId: randomUUID(), header }),
  changeImport: (tx, scope) => imports.changeImport(tx, scope, importId, { state: 'discarded' }),
  recordObligationEvent: (tx, scope) =>
    log.recordObligationEvent(tx, scope, { unitId, obligationId }, { kind: 'reopened', note: null, at: new Date() }),
  createNote: (tx, scope) => log.createNote(tx, scope, { unitId, obligationId }, 'diselundupkan', new Date()),
  createObligations: (tx, scope) => obligations.createObligations(tx, scope, { unitId, planId }, [aDuty]),
  createPlan: (tx, scope) =>
    plans.createPlan(tx, scope, {
      ...{ planId: randomUUID(), unitId, year: 2026, title: 'T' },
      ...{ state: 'approved', header, importId: null },
    }),
}

const stored = async () => {
  const tables: unknown[] = []
  for (const table of TABLES) tables.push(await ask(`select to_jsonb(t) as row from plan.${table} t order by 1`))
  return tables
}

const isNothing = (found: unknown): boolean =>
  found === null || (Array.isArray(found) ? found.length === 0 : Object.values(found ?? {}).every((each) => each === 0))

const strangers: [who: string, transaction: Scope, argument: Scope][] = [
  ['a sister unit', sister.actor.scope, sister.actor.scope],
  ['another agency', abroad.actor.scope, abroad.actor.scope],
  ['a sister unit that claims the scope of the owner', sister.actor.scope, own],
  ['another agency that claims the scope of the owner', abroad.actor.scope, own],
  ['a person of another agency who guesses the unit', { ...abroad.actor.scope, unitIds: [unitId] }, own],
]

describe('the store of plans', () => {
  it('is covered here function by function', () => {
    const functions = [actions, dueItems, lines, rows, imports, log, obligations, plans, rowDoubts]
      .flatMap((module) => Object.entries(module))
      .filter(([name, value]) => typeof value === 'function' && name !== 'ofPlans')
      .map(([name]) => name)
    expect([...Object.keys(reads), ...Object.keys(writes)].toSorted()).toEqual(functions.toSorted())
  })

  it.each(Object.entries(reads))('shows the unit its own: %s', async (_name, read) => {
    expect(isNothing(await inScope(db, own, (tx) => read(tx, own)))).toBe(false)
  })
})

describe.each(strangers)('asked by %s, the store', (_who, transaction, argument) => {
  it.each(Object.entries(reads))('shows nothing: %s', async (_name, read) => {
    expect(isNothing(await inScope(db, transaction, (tx) => read(tx, argument)))).toBe(true)
  })

  it.each(Object.entries(writes))('changes nothing: %s', async (name, write) => {
    const before = await stored()
    const outcome = await inScope(db, transaction, (tx) => write(tx, argument)).catch((error: Error) => error)
    if (name.startsWith('create')) expect(String(outcome)).toMatch(/row-level security|foreign key/)
    else expect([false, undefined, 0]).toContain(outcome)
    expect(await stored()).toEqual(before)
  })
})

describe('with row-level security out of the way, the conditions of the store alone', () => {
  const pool = openPool({ connectionString: database.adminUrl }, { size: 1 })
  const past = openDb(pool)
  afterAll(() => pool.end())
  const others = { ...abroad.actor.scope, unitIds: [unitId] }

  it.each(Object.entries(reads))('show nothing to a sister unit or another agency: %s', async (_name, read) => {
    expect(isNothing(await inScope(past, own, (tx) => read(tx, own)))).toBe(false)
    expect(isNothing(await inScope(past, own, (tx) => read(tx, sister.actor.scope)))).toBe(true)
    expect(isNothing(await inScope(past, own, (tx) => read(tx, others)))).toBe(true)
  })

  it.each(Object.entries(writes).filter(([name]) => !name.startsWith('create')))(
    'change nothing for them: %s',
    async (_name, write) => {
      const before = await stored()
      await inScope(past, own, (tx) => write(tx, sister.actor.scope))
      await inScope(past, own, (tx) => write(tx, others))
      expect(await stored()).toEqual(before)
    },
  )
})

describe('without a scope, the store', () => {
  it.each(Object.entries(reads))('shows nothing of anybody: %s', async (_name, read) => {
    expect(isNothing(await withoutScope(db, (tx) => read(tx, own)))).toBe(true)
  })

  it.each(Object.entries(reads))(
    'shows nothing on a connection that just served the owner: %s',
    async (_name, read) => {
      const pool = openPool(addresses.app, { size: 1 })
      const one = openDb(pool)
      expect(isNothing(await inScope(one, own, (tx) => read(tx, own)))).toBe(false)
      expect(isNothing(await one.transaction().execute((tx) => read(tx, own)))).toBe(true)
      await pool.end()
    },
  )
})

describe('what is written once', () => {
  it.each([
    'update plan.obligation_event set note = null',
    'delete from plan.obligation_event',
    'delete from plan.obligation',
    'delete from plan.action',
    'delete from plan.plan',
    'delete from plan.import',
    'truncate plan.import_line',
  ])('stays, even for the application: %s', async (statement) => {
    const before = await stored()
    const attempt = inScope(db, own, (tx) => sql.raw(statement).execute(tx))
    await expect(attempt).rejects.toThrow(/permission denied/)
    expect(await stored()).toEqual(before)
  })
})
