import { err, ok, type Result } from '#kernel/result.ts'
import type { RelyingParty } from '#platform/auth/passkeys.ts'
import type { Throttle } from '#platform/auth/throttle.ts'
import { now } from '#platform/clock/index.ts'
import type { Db } from '#platform/db/index.ts'
import type { Device } from '../core/device.ts'
import { challengeCounter, signInRulesAt } from '../formats/sign-in-rules.ts'
import { checkPasskey, type PasskeyAnswer } from './check-passkey.ts'
import type { SignInFailure } from './sign-in.ts'
import { startSession } from './start-session.ts'

type Attempt = PasskeyAnswer & { readonly address: string; readonly device: Device }

/**
 * Signs a person in by a passkey alone: what they have, and by finger, face or PIN what they are or know, so both factors in
 * one. A signature cannot be guessed; tries are counted for each address all the same, because each costs the server work.
 */
export const signInWithPasskey = async (
  db: Db,
  throttle: Throttle,
  party: RelyingParty,
  { address, device, ...answer }: Attempt,
): Promise<Result<{ token: string; expiresAt: Date }, SignInFailure>> => {
  const rules = signInRulesAt(now())
  const counter = { key: `passkey:${address}`, limit: rules.failuresPerAddress }
  const wait = await throttle.countTry([counter], rules.failureWindowSeconds)
  if (wait > 0) return err({ kind: 'throttled', retryAfterSeconds: wait })
  const personId = await checkPasskey(db, party, answer, 'sign_in', null)
  if (personId === null) return err({ kind: 'wrong' })
  await throttle.forgive([], [counter, challengeCounter(address, rules)], rules.failureWindowSeconds)
  return ok(await startSession(db, personId, { device, secondFactor: true }))
}
