import { err, ok, type Result } from '#kernel/result.ts'
import { recordChange } from '#platform/audit/index.ts'
import type { Db } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import type { Outcome } from '../core/people-import/outcome.ts'
import { findPeopleImport, settlePeopleImport } from '../store/people-imports.ts'
import { applyImportRow } from './apply-import-row.ts'
import { inAdministeredScope } from './in-administered-scope.ts'
import { makeImportUnits } from './make-import-units.ts'
import { planPeopleImport } from './plan-people-import.ts'

/** How many rows did something, and how many were left out for a problem. */
export type Applied = { readonly done: number; readonly leftOut: number }

export type ApplyImportFailure =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'notFound' }
  /** Somebody decided over it already. */
  | { readonly kind: 'decided' }

/**
 * Does what an import says, in one transaction: all of it or nothing. Rows with a problem are left out. `wanted`: names of units
 * to be made, beneath the administrator's.
 */
export const applyPeopleImport = async (
  db: Db,
  actor: Actor,
  importId: string,
  wanted: readonly string[],
): Promise<Result<Applied, ApplyImportFailure>> =>
  inAdministeredScope<Applied, ApplyImportFailure>(db, actor, async (tx, scope) => {
    const found = await findPeopleImport(tx, scope, importId, { lock: true })
    if (!found) return err({ kind: 'notFound' })
    if (found.state !== 'review') return err({ kind: 'decided' })
    const { plans, missing } = await planPeopleImport(tx, scope, actor, { rows: found.rows, wanted })
    const units = await makeImportUnits(tx, scope, actor, missing, wanted)
    const outcomes: Outcome[] = []
    const made = new Map<string, string>()
    for (const plan of plans) {
      const outcome = await applyImportRow(tx, plan, { units, made })
      if (outcome) outcomes.push(outcome)
    }
    const madeUnits = [...units.values()]
    await settlePeopleImport(tx, scope, importId, { state: 'applied', rows: [], outcomes, madeUnits })
    await recordChange(tx, {
      unitId: actor.unitId,
      action: 'organization.people_import.applied',
      subject: { kind: 'organization.people_import', id: importId },
      values: { file: { new: found.fileName }, rows: { new: outcomes.length }, units: { new: madeUnits.length } },
    })
    return ok({ done: outcomes.length, leftOut: plans.filter(({ kind }) => kind === 'problem').length })
  })
