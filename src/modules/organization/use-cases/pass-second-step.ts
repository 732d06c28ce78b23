import { err, ok, type Result } from '#kernel/result.ts'
import type { Throttle } from '#platform/auth/throttle.ts'
import { hashToken } from '#platform/auth/token.ts'
import { now } from '#platform/clock/index.ts'
import { type Db, withoutScope } from '#platform/db/index.ts'
import type { KeyFolder } from '#platform/keys/key-folder.ts'
import { factorRulesAt } from '../formats/factor-rules.ts'
import { signInRulesAt } from '../formats/sign-in-rules.ts'
import { tryHalfSignIn } from '../store/half-sign-ins.ts'
import { checkTotp } from './check-totp.ts'
import { finishHalfSignIn } from './finish-half-sign-in.ts'
import { spendRecoveryCode } from './spend-recovery-code.ts'

/** `over`: the half sign-in is used up or too old; the person begins anew. */
export type SecondStepFailure =
  | { readonly kind: 'wrong' }
  | { readonly kind: 'over' }
  | { readonly kind: 'throttled'; readonly retryAfterSeconds: number }

type Deps = { readonly db: Db; readonly keys: KeyFolder; readonly throttle: Throttle }

export type Proof = { readonly kind: 'totp' | 'recovery'; readonly code: string; readonly address: string }

/**
 * The second step by a code: of the application, or one of the recovery codes. Tries are counted three times: five for this half
 * sign-in, and for the person as those of passwords are, so that whoever knows the password cannot begin anew for ever.
 */
export const passSecondStep = async (
  { db, keys, throttle }: Deps,
  token: string,
  { kind, code, address }: Proof,
): Promise<Result<{ token: string; expiresAt: Date }, SecondStepFailure>> => {
  const tries = factorRulesAt(now()).halfSignInTries
  const personId = await withoutScope(db, (tx) => tryHalfSignIn(tx, hashToken(token), tries))
  if (personId === null) return err({ kind: 'over' })
  const rules = signInRulesAt(now())
  const pair = { key: `second step and address:${personId} ${address}`, limit: rules.failuresPerAccountAndAddress }
  const account = { key: `second step:${personId}`, limit: rules.failuresPerAccount }
  const wait = await throttle.countTry([pair, account], rules.failureWindowSeconds)
  if (wait > 0) return err({ kind: 'throttled', retryAfterSeconds: wait })
  const right =
    kind === 'totp' ? await checkTotp(db, keys, personId, code) : await spendRecoveryCode(db, personId, code)
  if (!right) return err({ kind: 'wrong' })
  await throttle.forgive([pair], [account], rules.failureWindowSeconds)
  const session = await finishHalfSignIn(db, token, 'second_factor')
  return session ? ok(session) : err({ kind: 'over' })
}
