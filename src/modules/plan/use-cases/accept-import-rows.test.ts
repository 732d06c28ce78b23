import { describe, expect, it } from 'vitest'
import { ROLES } from '#modules/organization/model.ts'
import { anOffice } from '#modules/organization/testing/an-office.ts'
import { inScope } from '#platform/db/index.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import type { CellFinding } from '../core/parsed-plan.ts'
import { may } from '../core/policy.ts'
import { listImportRows } from '../store/import-rows.ts'
import { anImport, aRowOf, must } from '../testing/stored-plans.ts'
import { acceptImportRows } from './accept-import-rows.ts'
import { discardImport } from './discard-import.ts'
import { getImportReview } from './get-import-review.ts'

const { db } = await testDatabase()
const { actor } = await anOffice(db)

const missing: CellFinding = { column: 'target', reason: 'missing' }
const alsoMissing: CellFinding = { column: 'output', reason: 'missing' }
const carried: CellFinding = { column: 'indicator', reason: 'carried_down' }

const aDraft = () =>
  anImport(db, actor, {
    rows: [
      aRowOf({}, { findings: [missing] }),
      aRowOf({}, { findings: [missing, alsoMissing] }),
      aRowOf({}, { findings: [missing, carried] }),
      aRowOf({}, { findings: [carried] }),
      aRowOf({}, { findings: [missing], state: 'dropped' }),
      aRowOf(),
    ],
  })

const rowsOf = async (importId: string) => {
  const page = { offset: 0, limit: 100, onlyDoubtful: false }
  const rows = await inScope(db, actor.scope, (tx) => listImportRows(tx, actor.scope, importId, page))
  return rows.map(({ state, version }) => `${state} ${version}`)
}

const untouched = ['read 1', 'read 1', 'read 1', 'read 1', 'dropped 1', 'read 1']

describe('acceptImportRows', () => {
  it('accepts the rows that have this doubt alone, and each of them counts as changed', async () => {
    const importId = await aDraft()
    expect(must(await acceptImportRows(db, actor, { importId, reason: 'missing' }))).toEqual({ accepted: 2 })
    expect(await rowsOf(importId)).toEqual(['accepted 2', 'accepted 2', 'read 1', 'read 1', 'dropped 1', 'read 1'])
  })

  it('is offered in the review for each doubt that stands alone somewhere', async () => {
    const importId = await aDraft()
    const review = must(await getImportReview(db, actor, { importId, page: 1, onlyDoubtful: true, rowId: null }))
    expect(review.singleDoubts).toEqual([
      { reason: 'missing', count: 2 },
      { reason: 'carried_down', count: 1 },
    ])
  })

  it.each(['', 'nonsense', "'; drop table plan.plan", 'year_differs'])('accepts nothing for %j', async (reason) => {
    const importId = await aDraft()
    expect(must(await acceptImportRows(db, actor, { importId, reason }))).toEqual({ accepted: 0 })
    expect(await rowsOf(importId)).toEqual(untouched)
  })

  it('is refused once the import is closed, and to strangers', async () => {
    const importId = await aDraft()
    const stranger = (await anOffice(db)).actor
    const refusal = async (person: typeof actor) => {
      const refused = await acceptImportRows(db, person, { importId, reason: 'missing' })
      return refused.ok || refused.error.kind
    }
    expect(await refusal(stranger)).toBe('notFound')
    must(await discardImport(db, actor, importId))
    expect(await refusal(actor)).toBe('closed')
    expect(await rowsOf(importId)).toEqual(untouched)
  })

  it.each(ROLES)('is for those who may bring in a plan: %s', async (role) => {
    const done = await acceptImportRows(
      db,
      { ...actor, roles: [role] },
      { importId: await aDraft(), reason: 'missing' },
    )
    expect(done.ok || done.error.kind).toBe(may([role], 'import') || 'forbidden')
  })
})
