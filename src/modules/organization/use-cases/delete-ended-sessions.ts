import { now } from '#platform/clock/index.ts'
import { type Db, withoutScope } from '#platform/db/index.ts'
import { signInRulesAt } from '../formats/sign-in-rules.ts'
import { deleteEndedSessions as deleteRows } from '../store/identity.ts'

/** The daily clean-up. @returns how many sessions were deleted. */
export const deleteEndedSessions = (db: Db): Promise<number> =>
  withoutScope(db, (tx) => deleteRows(tx, signInRulesAt(now()).sessionIdleDays))
