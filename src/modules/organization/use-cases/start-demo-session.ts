import { err, ok, type Result } from '#kernel/result.ts'
import { type Db, withoutScope } from '#platform/db/index.ts'
import { listDemoPeople } from '../store/demo-people.ts'
import { startSession } from './start-session.ts'

/**
 * Signs a visitor of the demo in as anybody, without a password or a second factor. In a database without the mark of the demo nobody is to be
 * found, so nobody gets in. The caller has checked that the program is the demo and that this machine itself asks.
 */
export const startDemoSession = async (
  db: Db,
  personId: string,
): Promise<Result<{ token: string; expiresAt: Date }, { readonly kind: 'notFound' }>> => {
  const people = await withoutScope(db, listDemoPeople)
  return people.some((each) => each.personId === personId)
    ? ok(await startSession(db, personId, { secondFactor: true }))
    : err({ kind: 'notFound' })
}
