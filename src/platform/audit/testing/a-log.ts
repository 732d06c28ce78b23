import { randomUUID } from 'node:crypto'
import type { Scope } from '#kernel/scope.ts'
import { type Db, inScope, type Tx } from '#platform/db/index.ts'
import { type Change, recordChange } from '../index.ts'

export type TestLog = {
  readonly scope: Scope
  readonly agencyId: string
  readonly unitId: string
  /** Writes that many entries, each in its own transaction. */
  write(count: number, change?: Partial<Change>): Promise<void>
  inTx<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value>
  change(given?: Partial<Change>): Change
}

/** The log of an agency of its own; the numbers in its values rise. */
export function aLog(db: Db): TestLog {
  const scope: Scope = { agencyId: randomUUID(), unitIds: [randomUUID()], personId: randomUUID() }
  const unitId = scope.unitIds[0] ?? ''
  let written = 0
  const change = (given: Partial<Change> = {}): Change => {
    written += 1
    return {
      unitId,
      action: 'plan.obligation.completed',
      subject: { kind: 'plan.obligation', id: randomUUID() },
      values: { note: { old: null, new: `Laporan ke-${written} “selesai”` }, number: { new: written } },
      ...given,
    }
  }
  const inTx = <Value>(work: (tx: Tx) => Promise<Value>) => inScope(db, scope, work)
  return {
    scope,
    agencyId: scope.agencyId,
    unitId,
    change,
    inTx,
    async write(count, given) {
      for (let index = 0; index < count; index += 1) await inTx((tx) => recordChange(tx, change(given)))
    },
  }
}
