import { err, ok, type Result } from '#kernel/result.ts'
import type { Db } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import type { ImportState, Outcome } from '../core/people-import/outcome.ts'
import type { RowPlan } from '../core/people-import/sheet-row.ts'
import { findPeopleImport } from '../store/people-imports.ts'
import { inAdministeredScope } from './in-administered-scope.ts'
import { planPeopleImport } from './plan-people-import.ts'

export type PeopleImportPage = {
  readonly fileName: string
  readonly state: ImportState
  /** What would be done; empty once it is decided. */
  readonly plans: readonly RowPlan[]
  readonly missing: readonly string[]
  /** What was done. */
  readonly outcomes: readonly Outcome[]
}

type Failure = { readonly kind: 'forbidden' } | { readonly kind: 'notFound' }

/**
 * One import to be looked at. While it waits, every row is compared with what is there now, so that nothing is decided upon
 * yesterday's state. Units in `wanted` are looked at as if they were made.
 */
export const getPeopleImport = async (
  db: Db,
  actor: Actor,
  importId: string,
  wanted: readonly string[] | 'all' = 'all',
): Promise<Result<PeopleImportPage, Failure>> =>
  inAdministeredScope<PeopleImportPage, Failure>(db, actor, async (tx, scope) => {
    const found = await findPeopleImport(tx, scope, importId)
    if (!found) return err({ kind: 'notFound' })
    const { fileName, state, rows, outcomes } = found
    if (state !== 'review') return ok({ fileName, state, plans: [], missing: [], outcomes })
    const names = wanted === 'all' ? rows.map(({ unit }) => unit) : wanted
    const { plans, missing } = await planPeopleImport(tx, scope, actor, { rows, wanted: names })
    return ok({ fileName, state, plans, missing, outcomes })
  })
