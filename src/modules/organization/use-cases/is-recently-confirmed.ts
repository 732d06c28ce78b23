import { hashToken } from '#platform/auth/token.ts'
import { now } from '#platform/clock/index.ts'
import { type Db, withoutScope } from '#platform/db/index.ts'
import { factorRulesAt } from '../formats/factor-rules.ts'
import { isSessionConfirmed } from '../store/sessions.ts'

/** Whether the person signed in, or proved themself again, a short while ago: factors are not changed at an unlocked desk. */
export const isRecentlyConfirmed = (db: Db, token: string): Promise<boolean> =>
  withoutScope(db, (tx) => isSessionConfirmed(tx, hashToken(token), factorRulesAt(now()).confirmationMinutes))
