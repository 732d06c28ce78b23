import { err, ok, type Result } from '#kernel/result.ts'
import { recordChange } from '#platform/audit/index.ts'
import type { Db } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import type { KeptBecause, Outcome } from '../core/people-import/outcome.ts'
import { countPeopleByUnit } from '../store/people.ts'
import { findPeopleImport, settlePeopleImport } from '../store/people-imports.ts'
import { hasOpenUnitsBeneath, setUnitClosed } from '../store/units.ts'
import { inAdministeredScope } from './in-administered-scope.ts'
import { undoImportPerson } from './undo-import-person.ts'

export type KeptPerson = { readonly personId: string; readonly title: string; readonly because: KeptBecause }

type Failure = { readonly kind: 'forbidden' } | { readonly kind: 'notFound' } | { readonly kind: 'decided' }

/**
 * Takes an import back as a whole. People who have opened their account since, or whose roles were changed since, stay, and are
 * named. Units that it made and that are empty now are closed.
 */
export const undoPeopleImport = async (
  db: Db,
  actor: Actor,
  importId: string,
): Promise<Result<readonly KeptPerson[], Failure>> =>
  inAdministeredScope<readonly KeptPerson[], Failure>(db, actor, async (tx, scope) => {
    const found = await findPeopleImport(tx, scope, importId, { lock: true })
    if (!found) return err({ kind: 'notFound' })
    if (found.state !== 'applied') return err({ kind: 'decided' })
    const kept: KeptPerson[] = []
    for (const [personId, outcomes] of Map.groupBy(found.outcomes, (outcome) => outcome.personId)) {
      const because = await undoImportPerson(tx, personId, outcomes)
      if (because) kept.push({ personId, title: titleOf(outcomes), because })
    }
    const people = await countPeopleByUnit(tx)
    for (const unitId of found.madeUnits) {
      if ((people.get(unitId) ?? 0) > 0 || (await hasOpenUnitsBeneath(tx, scope, unitId))) continue
      await setUnitClosed(tx, scope, unitId, true)
      await recordChange(tx, {
        unitId,
        action: 'organization.unit.closed',
        subject: { kind: 'organization.unit', id: unitId },
      })
    }
    await settlePeopleImport(tx, scope, importId, { state: 'undone', rows: [], outcomes: [] })
    await recordChange(tx, {
      unitId: actor.unitId,
      action: 'organization.people_import.undone',
      subject: { kind: 'organization.people_import', id: importId },
      values: { file: { old: found.fileName }, kept: { new: kept.length } },
    })
    return ok(kept)
  })

const titleOf = (outcomes: readonly Outcome[]): string => outcomes[0]?.title ?? ''
