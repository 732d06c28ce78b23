import { err, ok, type Result } from '#kernel/result.ts'
import { recordChange } from '#platform/audit/index.ts'
import { hashPassword } from '#platform/auth/password.ts'
import { hashToken } from '#platform/auth/token.ts'
import { now } from '#platform/clock/index.ts'
import { type Db, enterScope, withoutScope } from '#platform/db/index.ts'
import type { AccessLinkKind } from '../core/access-link.ts'
import { findPasswordProblem, type PasswordProblem } from '../core/password-rules.ts'
import { signInRulesAt } from '../formats/sign-in-rules.ts'
import { redeemAccessLink } from '../store/access-links.ts'
import { findAccessLink } from './find-access-link.ts'

/** `minimum` and `maximum`: the length of a password, in characters. */
export type ChoosePasswordFailure =
  | { readonly kind: 'linkOver' }
  | {
      readonly kind: 'password'
      readonly problem: PasswordProblem
      readonly minimum: number
      readonly maximum: number
    }

/**
 * Sets the password with a one-time link, an invitation or a reset. A reset ends all sessions of the person; a second
 * factor stays, so whoever found the link still has to get past it.
 */
export const choosePassword = async (
  db: Db,
  token: string,
  password: string,
): Promise<Result<{ personId: string; kind: AccessLinkKind }, ChoosePasswordFailure>> => {
  // Before anything costly: a stranger without a link must not make the server hash passwords.
  const link = await findAccessLink(db, token)
  if (!link) return err({ kind: 'linkOver' })
  const rules = signInRulesAt(now())
  const about = [link.name, link.login, ...link.unitNames, 'zona']
  const problem = findPasswordProblem(password, rules, about)
  if (problem) {
    const { passwordMinimumCharacters: minimum, passwordMaximumCharacters: maximum } = rules
    return err({ kind: 'password', problem, minimum, maximum })
  }
  const passwordHash = await hashPassword(password)
  return withoutScope(db, async (tx) => {
    const redeemed = await redeemAccessLink(tx, hashToken(token), passwordHash)
    if (!redeemed) return err({ kind: 'linkOver' })
    const { kind, personId, agencyId, unitId } = redeemed
    await enterScope(tx, { agencyId, unitIds: [unitId], personId })
    await recordChange(tx, {
      unitId,
      action: kind === 'invite' ? 'organization.person.joined' : 'organization.password.reset',
      subject: { kind: 'organization.person', id: personId },
    })
    return ok({ personId, kind })
  })
}
