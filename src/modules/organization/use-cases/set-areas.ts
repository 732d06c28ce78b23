import { err, ok, type Result } from '#kernel/result.ts'
import { recordChange } from '#platform/audit/index.ts'
import type { Db } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import { readAreas } from '../core/areas.ts'
import { setAreas as storeAreas } from '../store/areas.ts'
import { findAdministeredUnit } from '../store/units.ts'
import { inAdministeredScope } from './in-administered-scope.ts'

export type SetAreasFailure = { readonly kind: 'forbidden' } | { readonly kind: 'notFound' }

/**
 * Names the areas of the programme in which a lead or member of a working group works in a unit: there they write, elsewhere
 * they read (access matrix, "W own area"). None named means all.
 */
export const setAreas = (
  db: Db,
  actor: Actor,
  personId: string,
  form: { readonly unitId: string; readonly areas: readonly string[] },
): Promise<Result<null, SetAreasFailure>> =>
  inAdministeredScope<null, SetAreasFailure>(db, actor, async (tx, scope) => {
    const { unitId } = form
    if (!(await findAdministeredUnit(tx, scope, unitId))) return err({ kind: 'notFound' })
    const areas = readAreas(form.areas)
    const before = await storeAreas(tx, personId, unitId, areas)
    if (!before) return err({ kind: 'notFound' })
    if (before.join() !== areas.join()) {
      await recordChange(tx, {
        unitId,
        action: 'organization.person.areas_set',
        subject: { kind: 'organization.person', id: personId },
        values: { areas: { old: before, new: areas } },
      })
    }
    return ok(null)
  })
