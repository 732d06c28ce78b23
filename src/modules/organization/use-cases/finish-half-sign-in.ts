import { hashToken } from '#platform/auth/token.ts'
import { type Db, withoutScope } from '#platform/db/index.ts'
import type { HalfSignInKind } from '../core/entry.ts'
import { redeemHalfSignIn } from '../store/half-sign-ins.ts'
import { startSession } from './start-session.ts'

/**
 * Turns a half sign-in into a session, after its second factor was shown or set up. Null when it is over, or was turned already:
 * of two right proofs at once one opens a session.
 */
export const finishHalfSignIn = async (
  db: Db,
  token: string,
  kind: HalfSignInKind,
): Promise<{ token: string; expiresAt: Date } | null> => {
  const redeemed = await withoutScope(db, (tx) => redeemHalfSignIn(tx, hashToken(token), kind))
  return redeemed && startSession(db, redeemed.personId, { device: redeemed.device, secondFactor: true })
}
