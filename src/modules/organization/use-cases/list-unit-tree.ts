import { ok, type Result } from '#kernel/result.ts'
import type { Db } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import { type TreeLine, treeLines } from '../core/unit-tree.ts'
import { countPeopleByUnit } from '../store/people.ts'
import { listAdministeredUnits } from '../store/units.ts'
import { inAdministeredScope } from './in-administered-scope.ts'

export type UnitLine = TreeLine & {
  /** How many people work there. */
  readonly people: number
}

/** More units than this are administered from units further down the tree. */
const UNITS_MAXIMUM = 2000

/** The administered units as lines of a tree, the administrator's own first; at most 2,000. */
export const listUnitTree = async (
  db: Db,
  actor: Actor,
): Promise<Result<readonly UnitLine[], { readonly kind: 'forbidden' }>> =>
  inAdministeredScope<readonly UnitLine[], never>(db, actor, async (tx, scope) => {
    const units = await listAdministeredUnits(tx, scope, UNITS_MAXIMUM)
    const people = await countPeopleByUnit(tx)
    return ok(treeLines(units).map((line) => ({ ...line, people: people.get(line.unitId) ?? 0 })))
  })
