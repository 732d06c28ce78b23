import { randomUUID } from 'node:crypto'
import type { Scope } from '#kernel/scope.ts'
import { recordChange } from '#platform/audit/index.ts'
import type { Tx } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import { unitKey } from '../core/people-import/sheet-row.ts'
import { createUnit, findAdministeredUnit, lockTree } from '../store/units.ts'

/** Makes the units that an import asks for and the administrator agreed to. @returns their ids by folded name */
export const makeImportUnits = async (
  tx: Tx,
  scope: Scope,
  { unitId: ownId, timeZone }: Pick<Actor, 'unitId' | 'timeZone'>,
  missing: readonly string[],
  wanted: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const keys = new Set(wanted.map(unitKey))
  const asked = missing.filter((name) => keys.has(unitKey(name)))
  const made = new Map<string, string>()
  if (asked.length === 0) return made
  await lockTree(tx, scope)
  const own = await findAdministeredUnit(tx, scope, ownId)
  if (!own) throw new Error('an administrator without a unit')
  for (const name of asked) {
    const unitId = randomUUID()
    await createUnit(tx, scope, { unitId, name, timeZone, parentPath: own.path })
    await recordChange(tx, {
      unitId,
      action: 'organization.unit.added',
      subject: { kind: 'organization.unit', id: unitId },
      values: { name: { new: name }, time_zone: { new: timeZone }, parent: { new: ownId } },
    })
    made.set(unitKey(name), unitId)
  }
  return made
}
