import { err, ok, type Result } from '#kernel/result.ts'
import { hashPassword, verifyPassword } from '#platform/auth/password.ts'
import type { Throttle } from '#platform/auth/throttle.ts'
import { hashToken } from '#platform/auth/token.ts'
import { now } from '#platform/clock/index.ts'
import { type Db, withoutScope } from '#platform/db/index.ts'
import { findPasswordProblem, type PasswordProblem } from '../core/password-rules.ts'
import type { Session } from '../core/session.ts'
import { signInRulesAt } from '../formats/sign-in-rules.ts'
import { changePasswordHash, findCredential } from '../store/identity.ts'
import { endOtherSessions } from '../store/sessions.ts'
import { recordAccountChange } from './record-account-change.ts'

/** `wrong`: the present password. `same`: the new one is the present one. `weak`: the new one, with the length it needs, in characters. `none`: signs in elsewhere. */
export type ChangePasswordFailure =
  | { readonly kind: 'wrong' }
  | { readonly kind: 'none' }
  | { readonly kind: 'same' }
  | { readonly kind: 'weak'; readonly problem: PasswordProblem; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'throttled'; readonly retryAfterSeconds: number }

export type PasswordChange = { readonly present: string; readonly wanted: string }

/**
 * Changes the person's own password and ends every session but this one. The present password is asked for because an unlocked
 * desk is no proof; tries count per person, like those of the sign-in. @returns how many sessions ended
 */
export const changePassword = async (
  db: Db,
  throttle: Throttle,
  who: Pick<Session, 'personId' | 'name' | 'login'> & { readonly token: string },
  { present, wanted }: PasswordChange,
): Promise<Result<number, ChangePasswordFailure>> => {
  const rules = signInRulesAt(now())
  const counter = { key: `present password:${who.personId}`, limit: rules.failuresPerAccountAndAddress }
  const wait = await throttle.countTry([counter], rules.failureWindowSeconds)
  if (wait > 0) return err({ kind: 'throttled', retryAfterSeconds: wait })
  const credential = await withoutScope(db, (tx) => findCredential(tx, who.login))
  if (!credential) return err({ kind: 'none' })
  const typed = present.slice(0, rules.passwordMaximumCharacters * 4)
  if (!(await verifyPassword(credential.passwordHash, typed))) return err({ kind: 'wrong' })
  await throttle.forgive([counter], [], rules.failureWindowSeconds)
  if (wanted === typed) return err({ kind: 'same' })
  const problem = findPasswordProblem(wanted, rules, [who.name, who.login, 'zona'])
  if (problem) {
    const { passwordMinimumCharacters: minimum, passwordMaximumCharacters: maximum } = rules
    return err({ kind: 'weak', problem, minimum, maximum })
  }
  const passwordHash = await hashPassword(wanted)
  return withoutScope(db, async (tx) => {
    await changePasswordHash(tx, who.personId, passwordHash)
    const ended = await endOtherSessions(tx, who.personId, hashToken(who.token))
    await recordAccountChange(tx, who.personId, {
      action: 'organization.password.changed',
      values: { ended_sessions: { new: ended } },
    })
    return ok(ended)
  })
}
