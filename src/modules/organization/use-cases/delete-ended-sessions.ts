import { now } from '#platform/clock/index.ts'
import { type Db, withoutScope } from '#platform/db/index.ts'
import { signInRulesAt } from '../formats/sign-in-rules.ts'
import { deleteEndedAttempts } from '../store/half-sign-ins.ts'
import { deleteEndedSessions as deleteRows } from '../store/identity.ts'

/** The daily clean-up, of half sign-ins and challenges, too. @returns how many sessions were deleted */
export const deleteEndedSessions = (db: Db): Promise<number> =>
  withoutScope(db, async (tx) => {
    await deleteEndedAttempts(tx)
    return deleteRows(tx, signInRulesAt(now()).sessionIdleDays)
  })
