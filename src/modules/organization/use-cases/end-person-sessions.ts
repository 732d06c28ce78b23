import { err, ok, type Result } from '#kernel/result.ts'
import { recordChange } from '#platform/audit/index.ts'
import type { Db } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import { endSessions, findAccount, listPlacements } from '../store/people.ts'
import { homeOf } from './home-of.ts'
import { inAdministeredScope } from './in-administered-scope.ts'

type Failure = { readonly kind: 'forbidden' } | { readonly kind: 'notFound' }

/**
 * Signs a person out everywhere, such as after a lost telephone. Somebody who once worked here and works elsewhere now is not found.
 * @returns how many sessions were open
 */
export const endPersonSessions = async (db: Db, actor: Actor, personId: string): Promise<Result<number, Failure>> =>
  inAdministeredScope<number, Failure>(db, actor, async (tx) => {
    if (!(await findAccount(tx, personId, { lock: true }))) return err({ kind: 'notFound' })
    const places = await listPlacements(tx, [personId])
    if (!places.some(({ leftAt }) => leftAt === null)) return err({ kind: 'notFound' })
    const ended = await endSessions(tx, personId)
    await recordChange(tx, {
      unitId: await homeOf(tx, personId),
      action: 'organization.sessions.ended',
      subject: { kind: 'organization.person', id: personId },
      values: { sessions: { old: ended, new: 0 } },
    })
    return ok(ended)
  })
