import { err, ok, type Result } from '#kernel/result.ts'
import { recordChange } from '#platform/audit/index.ts'
import type { Db } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import { findAdministeredUnit, hasOpenUnitsBeneath, lockTree, setUnitClosed } from '../store/units.ts'
import { inAdministeredScope } from './in-administered-scope.ts'

export type CloseUnitFailure =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'notFound' }
  /** Units beneath are open: they are closed or moved first. */
  | { readonly kind: 'unitsBeneath' }

/** Closes a unit that no longer works: its people read what it has and change nothing. Not the administrator's own. */
export const closeUnit = async (db: Db, actor: Actor, unitId: string): Promise<Result<null, CloseUnitFailure>> =>
  inAdministeredScope<null, CloseUnitFailure>(db, actor, async (tx, scope) => {
    await lockTree(tx, scope)
    const unit = await findAdministeredUnit(tx, scope, unitId)
    if (!unit || unitId === scope.administeredUnitId) return err({ kind: 'notFound' })
    if (unit.isClosed) return ok(null)
    if (await hasOpenUnitsBeneath(tx, scope, unitId)) return err({ kind: 'unitsBeneath' })
    await setUnitClosed(tx, scope, unitId, true)
    await recordChange(tx, {
      unitId,
      action: 'organization.unit.closed',
      subject: { kind: 'organization.unit', id: unitId },
      values: { name: { old: unit.name, new: unit.name } },
    })
    return ok(null)
  })
