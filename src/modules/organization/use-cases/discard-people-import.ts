import { err, ok, type Result } from '#kernel/result.ts'
import { recordChange } from '#platform/audit/index.ts'
import type { Db } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import { findPeopleImport, settlePeopleImport } from '../store/people-imports.ts'
import { inAdministeredScope } from './in-administered-scope.ts'

type Failure = { readonly kind: 'forbidden' } | { readonly kind: 'notFound' } | { readonly kind: 'decided' }

/** Throws a reviewed sheet away; what it said about people goes with it. */
export const discardPeopleImport = async (db: Db, actor: Actor, importId: string): Promise<Result<null, Failure>> =>
  inAdministeredScope<null, Failure>(db, actor, async (tx, scope) => {
    const found = await findPeopleImport(tx, scope, importId, { lock: true })
    if (!found) return err({ kind: 'notFound' })
    if (found.state !== 'review') return err({ kind: 'decided' })
    await settlePeopleImport(tx, scope, importId, { state: 'discarded', rows: [] })
    await recordChange(tx, {
      unitId: actor.unitId,
      action: 'organization.people_import.discarded',
      subject: { kind: 'organization.people_import', id: importId },
      values: { file: { old: found.fileName } },
    })
    return ok(null)
  })
