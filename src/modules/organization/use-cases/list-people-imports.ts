import { ok, type Result } from '#kernel/result.ts'
import type { Db } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import { listPeopleImports as listLines, type PeopleImportLine } from '../store/people-imports.ts'
import { inAdministeredScope } from './in-administered-scope.ts'

const IMPORTS_SHOWN = 10

/** The last ten imports of the administrator's unit, newest first. */
export const listPeopleImports = async (
  db: Db,
  actor: Actor,
): Promise<Result<readonly PeopleImportLine[], { readonly kind: 'forbidden' }>> =>
  inAdministeredScope<readonly PeopleImportLine[], never>(db, actor, async (tx, scope) =>
    ok(await listLines(tx, scope, IMPORTS_SHOWN)),
  )
