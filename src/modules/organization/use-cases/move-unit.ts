import { err, ok, type Result } from '#kernel/result.ts'
import { recordChange } from '#platform/audit/index.ts'
import type { Db } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import { mayMove } from '../core/unit-tree.ts'
import { findAdministeredUnit, isUnitNameTaken, lockTree, moveUnit as moveRows } from '../store/units.ts'
import type { UnitFailure } from './add-unit.ts'
import { inAdministeredScope } from './in-administered-scope.ts'

/** Hangs a unit, with all beneath it, under another administered unit that is open. The administrator's own unit stays where it is. */
export const moveUnit = async (
  db: Db,
  actor: Actor,
  unitId: string,
  parentUnitId: string,
): Promise<Result<null, UnitFailure>> =>
  inAdministeredScope<null, UnitFailure>(db, actor, async (tx, scope) => {
    await lockTree(tx, scope)
    const unit = await findAdministeredUnit(tx, scope, unitId)
    if (!unit || unit.isClosed || unitId === scope.administeredUnitId) return err({ kind: 'notFound' })
    const parent = await findAdministeredUnit(tx, scope, parentUnitId)
    if (!parent || parent.isClosed || !mayMove(unit, parent)) {
      return err({ kind: 'form', problems: { parentUnitId: 'choose_one' } })
    }
    const before = unit.path.at(-2)
    if (before === parentUnitId) return ok(null)
    if (await isUnitNameTaken(tx, parentUnitId, unit)) {
      return err({ kind: 'form', problems: { parentUnitId: 'nameTaken' } })
    }
    await moveRows(tx, scope, unit, parent.path)
    await recordChange(tx, {
      unitId,
      action: 'organization.unit.moved',
      subject: { kind: 'organization.unit', id: unitId },
      values: { parent: { old: before, new: parentUnitId } },
    })
    return ok(null)
  })
