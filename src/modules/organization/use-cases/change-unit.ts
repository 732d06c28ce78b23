import { err, ok, type Result } from '#kernel/result.ts'
import { recordChange } from '#platform/audit/index.ts'
import type { Db } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import { readUnitForm, type UnitForm } from '../core/unit-form.ts'
import { changeUnit as changeRow, findAdministeredUnit, isUnitNameTaken, lockTree } from '../store/units.ts'
import type { UnitFailure } from './add-unit.ts'
import { inAdministeredScope } from './in-administered-scope.ts'

/** Changes name and time zone of a unit. A closed one is only read. */
export const changeUnit = async (
  db: Db,
  actor: Actor,
  unitId: string,
  form: UnitForm,
): Promise<Result<null, UnitFailure>> => {
  const { value, problems } = readUnitForm(form)
  return inAdministeredScope<null, UnitFailure>(db, actor, async (tx, scope) => {
    await lockTree(tx, scope)
    const before = await findAdministeredUnit(tx, scope, unitId)
    if (!before || before.isClosed) return err({ kind: 'notFound' })
    if (Object.keys(problems).length > 0) return err({ kind: 'form', problems })
    const values = {
      ...(before.name !== value.name && { name: { old: before.name, new: value.name } }),
      ...(before.timeZone !== value.timeZone && { time_zone: { old: before.timeZone, new: value.timeZone } }),
    }
    if (Object.keys(values).length === 0) return ok(null)
    if (values.name && (await isUnitNameTaken(tx, before.path.at(-2), { unitId, name: value.name }))) {
      return err({ kind: 'form', problems: { name: 'nameTaken' } })
    }
    await changeRow(tx, scope, unitId, value)
    await recordChange(tx, {
      unitId,
      action: 'organization.unit.changed',
      subject: { kind: 'organization.unit', id: unitId },
      values,
    })
    return ok(null)
  })
}
