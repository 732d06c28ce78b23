import { randomUUID } from 'node:crypto'
import { err, ok, type Result } from '#kernel/result.ts'
import { recordChange } from '#platform/audit/index.ts'
import type { Db } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import { readUnitForm, type UnitForm, type UnitProblems } from '../core/unit-form.ts'
import { createUnit, findAdministeredUnit, isUnitNameTaken, lockTree } from '../store/units.ts'
import { inAdministeredScope } from './in-administered-scope.ts'

export type UnitFailure =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'form'; readonly problems: UnitProblems }

/** Hangs a new unit under one of the administered units that is open. */
export const addUnit = async (
  db: Db,
  actor: Actor,
  form: UnitForm & { readonly parentUnitId: string },
): Promise<Result<{ unitId: string }, UnitFailure>> => {
  const { value, problems } = readUnitForm(form)
  return inAdministeredScope<{ unitId: string }, UnitFailure>(db, actor, async (tx, scope) => {
    if (Object.keys(problems).length > 0) return err({ kind: 'form', problems })
    await lockTree(tx, scope)
    const parent = await findAdministeredUnit(tx, scope, form.parentUnitId)
    if (!parent || parent.isClosed) return err({ kind: 'form', problems: { parentUnitId: 'choose_one' } })
    const unitId = randomUUID()
    if (await isUnitNameTaken(tx, parent.unitId, { unitId, name: value.name })) {
      return err({ kind: 'form', problems: { name: 'nameTaken' } })
    }
    await createUnit(tx, scope, { unitId, ...value, parentPath: parent.path })
    await recordChange(tx, {
      unitId,
      action: 'organization.unit.added',
      subject: { kind: 'organization.unit', id: unitId },
      values: { name: { new: value.name }, time_zone: { new: value.timeZone }, parent: { new: parent.unitId } },
    })
    return ok({ unitId })
  })
}
