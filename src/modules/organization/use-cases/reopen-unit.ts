import { err, ok, type Result } from '#kernel/result.ts'
import { recordChange } from '#platform/audit/index.ts'
import type { Db } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import { findAdministeredUnit, isUnitNameTaken, lockTree, setUnitClosed } from '../store/units.ts'
import { inAdministeredScope } from './in-administered-scope.ts'

export type ReopenUnitFailure =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'notFound' }
  /** The unit above is closed: it is opened first. */
  | { readonly kind: 'closedAbove' }
  /** Meanwhile another open unit beside it has the name. */
  | { readonly kind: 'nameTaken' }

/** Opens a closed unit again; its people work on where they stopped. */
export const reopenUnit = async (db: Db, actor: Actor, unitId: string): Promise<Result<null, ReopenUnitFailure>> =>
  inAdministeredScope<null, ReopenUnitFailure>(db, actor, async (tx, scope) => {
    await lockTree(tx, scope)
    const unit = await findAdministeredUnit(tx, scope, unitId)
    if (!unit) return err({ kind: 'notFound' })
    if (!unit.isClosed) return ok(null)
    const above = await findAdministeredUnit(tx, scope, unit.path.at(-2) ?? '')
    if (!above || above.isClosed) return err({ kind: 'closedAbove' })
    if (await isUnitNameTaken(tx, above.unitId, unit)) return err({ kind: 'nameTaken' })
    await setUnitClosed(tx, scope, unitId, false)
    await recordChange(tx, {
      unitId,
      action: 'organization.unit.reopened',
      subject: { kind: 'organization.unit', id: unitId },
      values: { name: { old: unit.name, new: unit.name } },
    })
    return ok(null)
  })
