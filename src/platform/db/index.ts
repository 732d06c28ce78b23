import { type Kysely, sql, type Transaction } from 'kysely'
import type { Scope } from '#kernel/scope.ts'

/** platform knows no table; a module's store adds its own: `tx.withTables<PlanTables>()`. */
export type NoTables = Record<never, never>

/** The pool. Only inScope and withoutScope take it; inside a transaction there is `tx` and nothing else. */
export type Db = Kysely<NoTables>

/** One open transaction; what every store function takes first. */
export type Tx = Transaction<NoTables>

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

function assertIds(scope: Scope): void {
  for (const id of [scope.agencyId, scope.personId, ...scope.unitIds, scope.administeredUnitId ?? scope.personId]) {
    if (!uuid.test(id)) throw new TypeError('a scope holds an id that is no UUID')
  }
}

/** Sets the scope for the rest of the transaction; `true` means that it ends with it, also on a pooled connection. */
async function setScope(tx: Tx, scope: Scope | null): Promise<void> {
  await sql`select
    set_config('zona.agency_id', ${scope?.agencyId ?? ''}, true),
    set_config('zona.unit_ids', ${scope?.unitIds.join(',') ?? ''}, true),
    set_config('zona.person_id', ${scope?.personId ?? ''}, true),
    set_config('zona.administered_unit_id', ${scope?.administeredUnitId ?? ''}, true)`.execute(tx)
}

/**
 * Runs work in one transaction that sees the rows of the scope only: row-level security checks agency and units a second
 * time behind every `where`. Keep it short; slow work (reading a file, calling a service) belongs before it.
 */
export async function inScope<Value>(db: Db, scope: Scope, work: (tx: Tx) => Promise<Value>): Promise<Value> {
  assertIds(scope)
  return db.transaction().execute(async (tx) => {
    await setScope(tx, scope)
    return work(tx)
  })
}

/**
 * Runs work in one transaction without a scope: tables under row-level security look empty. For the functions of schema
 * `identity`, which are asked before anybody's agency is known.
 */
export async function withoutScope<Value>(db: Db, work: (tx: Tx) => Promise<Value>): Promise<Value> {
  return db.transaction().execute(async (tx) => {
    await setScope(tx, null)
    return work(tx)
  })
}

/**
 * Sets the scope inside a transaction that began without one: the use-case has just made the agency (set-up) or learned
 * it (a job), and goes on in the same transaction.
 */
export async function enterScope(tx: Tx, scope: Scope): Promise<void> {
  assertIds(scope)
  await setScope(tx, scope)
}
