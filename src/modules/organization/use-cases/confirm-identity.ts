import { err, ok, type Result } from '#kernel/result.ts'
import { verifyPassword } from '#platform/auth/password.ts'
import type { Throttle } from '#platform/auth/throttle.ts'
import { hashToken } from '#platform/auth/token.ts'
import { now } from '#platform/clock/index.ts'
import { type Db, withoutScope } from '#platform/db/index.ts'
import type { Session } from '../core/session.ts'
import { signInRulesAt } from '../formats/sign-in-rules.ts'
import { findCredential } from '../store/identity.ts'
import { confirmSession } from '../store/sessions.ts'
import type { SignInFailure } from './sign-in.ts'

/** Proves by the password that the signed-in person still sits there; opens the deeds that isRecentlyConfirmed guards. */
export const confirmIdentity = async (
  db: Db,
  throttle: Throttle,
  who: Pick<Session, 'personId' | 'login'> & { readonly token: string },
  password: string,
): Promise<Result<null, SignInFailure>> => {
  const rules = signInRulesAt(now())
  const counter = { key: `present password:${who.personId}`, limit: rules.failuresPerAccountAndAddress }
  const wait = await throttle.countTry([counter], rules.failureWindowSeconds)
  if (wait > 0) return err({ kind: 'throttled', retryAfterSeconds: wait })
  const credential = await withoutScope(db, (tx) => findCredential(tx, who.login))
  const typed = password.slice(0, rules.passwordMaximumCharacters * 4)
  if (!credential || !(await verifyPassword(credential.passwordHash, typed))) return err({ kind: 'wrong' })
  await throttle.forgive([counter], [], rules.failureWindowSeconds)
  await withoutScope(db, (tx) => confirmSession(tx, hashToken(who.token)))
  return ok(null)
}
