import { err, ok, type Result } from '#kernel/result.ts'
import type { Scope } from '#kernel/scope.ts'
import type { Reach } from '#platform/audit/entries.ts'
import { type Db, inScope, type Tx } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import { logAccessOf } from '../core/log-access.ts'
import { listAdministeredUnits } from '../store/units.ts'

/** More units than this are administered from units further down the tree. */
const UNITS_MAXIMUM = 2000

/** What is open in the log to the person who asks, in one transaction. */
export type OpenLog = {
  readonly scope: Scope
  readonly reaches: readonly Reach[]
  /** Units whose entries may be seen, the own one among them. */
  readonly units: readonly { readonly unitId: string; readonly name: string }[]
}

/** Opens the log as far as the roles of the person reach; row-level security holds it to the same units a second time. */
export const inLog = async <Value>(
  db: Db,
  actor: Actor,
  work: (tx: Tx, log: OpenLog) => Promise<Value>,
): Promise<Result<Value, { readonly kind: 'forbidden' }>> => {
  const access = logAccessOf(actor.roles)
  if (!access) return err({ kind: 'forbidden' })
  const { unitId, unitName: name } = actor
  const scope: Scope = { ...actor.scope, ...(access.directory && { administeredUnitId: unitId }) }
  return inScope(db, scope, async (tx) => {
    const administered = access.directory ? await listAdministeredUnits(tx, scope, UNITS_MAXIMUM) : []
    const units = administered.length > 0 ? administered : [{ unitId, name }]
    const own = { unitIds: [unitId], modules: access.modules }
    const directory = { unitIds: administered.map((unit) => unit.unitId), modules: ['organization'] }
    const reaches = [own, directory].filter(({ unitIds, modules }) => unitIds.length > 0 && modules.length > 0)
    return ok(await work(tx, { scope, reaches, units }))
  })
}
