import type { Scope } from '#kernel/scope.ts'
import { type Db, inScope } from '#platform/db/index.ts'
import { listNames } from '../store/identity.ts'

/** Names by person id, for "who did this" beside a record; people outside the agency of the scope are left out. */
export const listPersonNames = async (
  db: Db,
  scope: Scope,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> =>
  personIds.length === 0 ? new Map() : inScope(db, scope, (tx) => listNames(tx, [...new Set(personIds)]))
