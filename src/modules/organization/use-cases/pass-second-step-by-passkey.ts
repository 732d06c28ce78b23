import { err, ok, type Result } from '#kernel/result.ts'
import type { RelyingParty } from '#platform/auth/passkeys.ts'
import { hashToken } from '#platform/auth/token.ts'
import { now } from '#platform/clock/index.ts'
import { type Db, withoutScope } from '#platform/db/index.ts'
import { factorRulesAt } from '../formats/factor-rules.ts'
import { tryHalfSignIn } from '../store/half-sign-ins.ts'
import { checkPasskey, type PasskeyAnswer } from './check-passkey.ts'
import { finishHalfSignIn } from './finish-half-sign-in.ts'

/** The second step by a passkey of the person who is half signed in. */
export const passSecondStepByPasskey = async (
  db: Db,
  party: RelyingParty,
  token: string,
  answer: PasskeyAnswer,
): Promise<Result<{ token: string; expiresAt: Date }, { readonly kind: 'wrong' | 'over' }>> => {
  const tries = factorRulesAt(now()).halfSignInTries
  const personId = await withoutScope(db, (tx) => tryHalfSignIn(tx, hashToken(token), tries))
  if (personId === null) return err({ kind: 'over' })
  if ((await checkPasskey(db, party, answer, 'second_step', personId)) === null) return err({ kind: 'wrong' })
  const session = await finishHalfSignIn(db, token, 'second_factor')
  return session ? ok(session) : err({ kind: 'over' })
}
