import { hashToken } from '#platform/auth/token.ts'
import { now } from '#platform/clock/index.ts'
import { type Db, withoutScope } from '#platform/db/index.ts'
import type { Factor, OpenSession } from '../core/account.ts'
import { type FactorSummary, mayRemoveFactor } from '../core/second-factors.ts'
import { signInRulesAt } from '../formats/sign-in-rules.ts'
import { getSecondFactors, listSecondFactors } from '../store/second-factors.ts'
import { listSessions } from '../store/sessions.ts'

export type Account = {
  readonly summary: FactorSummary
  readonly factors: readonly Factor[]
  /** False for the last factor of somebody whose role needs one. */
  readonly mayRemove: boolean
  /** The present one first; at most SESSIONS_SHOWN. */
  readonly sessions: readonly OpenSession[]
}

const SESSIONS_SHOWN = 100

/** What a person sees of their own account. `token`: of the session in which they ask. */
export const getAccount = (db: Db, personId: string, token: string): Promise<Account> =>
  withoutScope(db, async (tx) => {
    const summary = await getSecondFactors(tx, personId)
    const factors = await listSecondFactors(tx, personId)
    const bounds = { idleDays: signInRulesAt(now()).sessionIdleDays, limit: SESSIONS_SHOWN }
    const sessions = await listSessions(tx, personId, hashToken(token), bounds)
    return { summary, factors, mayRemove: mayRemoveFactor(summary), sessions }
  })
