import { hashToken } from '#platform/auth/token.ts'
import { now } from '#platform/clock/index.ts'
import { type Db, withoutScope } from '#platform/db/index.ts'
import type { HalfSignIn } from '../core/entry.ts'
import type { FactorSummary } from '../core/second-factors.ts'
import { factorRulesAt } from '../formats/factor-rules.ts'
import { findHalfSignIn as findRow } from '../store/half-sign-ins.ts'
import { getSecondFactors } from '../store/second-factors.ts'

/** Who is half signed in, and what they can show; null when the token is unknown, used, or over. Looking consumes nothing. */
export const findHalfSignIn = async (
  db: Db,
  token: string,
): Promise<(HalfSignIn & { readonly factors: FactorSummary }) | null> =>
  withoutScope(db, async (tx) => {
    const half = await findRow(tx, hashToken(token), factorRulesAt(now()).halfSignInTries)
    return half && { ...half, factors: await getSecondFactors(tx, half.personId) }
  })
