import { err, ok, type Result } from '#kernel/result.ts'
import type { RelyingParty } from '#platform/auth/passkeys.ts'
import type { Throttle } from '#platform/auth/throttle.ts'
import { now } from '#platform/clock/index.ts'
import type { Db } from '#platform/db/index.ts'
import { challengeCounter, signInRulesAt } from '../formats/sign-in-rules.ts'
import { beginPasskey, type PasskeyChallenge } from './begin-passkey.ts'
import type { SignInFailure } from './sign-in.ts'

/** Makes a challenge for whoever has a passkey, as often as an address may try to sign in. */
export const beginPasskeySignIn = async (
  db: Db,
  throttle: Throttle,
  party: RelyingParty,
  address: string,
): Promise<Result<PasskeyChallenge, Extract<SignInFailure, { kind: 'throttled' }>>> => {
  const rules = signInRulesAt(now())
  const wait = await throttle.countTry([challengeCounter(address, rules)], rules.failureWindowSeconds)
  if (wait > 0) return err({ kind: 'throttled', retryAfterSeconds: wait })
  return ok(await beginPasskey(db, party, { kind: 'sign_in' }))
}
