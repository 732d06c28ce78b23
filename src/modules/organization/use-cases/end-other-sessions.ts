import { hashToken } from '#platform/auth/token.ts'
import { type Db, withoutScope } from '#platform/db/index.ts'
import { endOtherSessions as endRows } from '../store/sessions.ts'
import { recordAccountChange } from './record-account-change.ts'

/** Ends every session of the person but the one with this token. @returns how many ended */
export const endOtherSessions = (db: Db, personId: string, token: string): Promise<number> =>
  withoutScope(db, async (tx) => {
    const ended = await endRows(tx, personId, hashToken(token))
    if (ended === 0) return 0
    await recordAccountChange(tx, personId, {
      action: 'organization.sessions.ended',
      values: { ended_sessions: { new: ended } },
    })
    return ended
  })
