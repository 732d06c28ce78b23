import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Scope } from '#kernel/scope.ts'
import { hashPassword } from '#platform/auth/password.ts'
import { hashToken } from '#platform/auth/token.ts'
import { type Db, inScope } from '#platform/db/index.ts'
import { findPasswordProblem, type PasswordProblem } from '../core/password-rules.ts'
import { SetUpForm } from '../core/set-up-form.ts'
import { signInRulesAt } from '../formats/sign-in-rules.ts'
import { createPerson, grantRole, redeemSetUpToken } from '../store/identity.ts'
import { createAgency, createUnit } from '../store/units.ts'
import { isSetUpLinkOpen } from './is-set-up-link-open.ts'

export type SetUpFailure =
  | { readonly kind: 'link_used' }
  | { readonly kind: 'form'; readonly problems: Readonly<Partial<Record<keyof SetUpForm, string>>> }
  | { readonly kind: 'password'; readonly problem: PasswordProblem; readonly minimum: number; readonly maximum: number }

/** Of several problems of a field the first one counts: an empty address is missing, not malformed. */
const problemsOf = (error: z.ZodError<SetUpForm>): Partial<Record<keyof SetUpForm, string>> =>
  Object.fromEntries(error.issues.toReversed().map((issue) => [issue.path[0], issue.message]))

/**
 * Creates agency, unit and the first person, who becomes `administrator` and, when they say so, `zi_chair`. The token is
 * redeemed in the same transaction: either all of it exists afterwards or nothing, and of two at once one is served.
 */
export const setUpAgency = async (
  db: Db,
  token: string,
  input: unknown,
): Promise<Result<{ personId: string; unitId: string }, SetUpFailure>> => {
  // Before anything costly: a stranger without a link must not make the server hash passwords.
  if (!(await isSetUpLinkOpen(db, token))) return err({ kind: 'link_used' })
  const parsed = SetUpForm.safeParse(input)
  if (!parsed.success) return err({ kind: 'form', problems: problemsOf(parsed.error) })
  const form = parsed.data

  const rules = signInRulesAt(new Date())
  const problem = findPasswordProblem(form.password, rules, [form.personName, form.login, form.unitName, 'zona'])
  if (problem) {
    const { passwordMinimumCharacters: minimum, passwordMaximumCharacters: maximum } = rules
    return err({ kind: 'password', problem, minimum, maximum })
  }

  const passwordHash = await hashPassword(form.password)
  const unitId = randomUUID()
  const scope: Scope = { agencyId: randomUUID(), unitIds: [unitId], personId: randomUUID() }
  return inScope(db, scope, async (tx) => {
    if (!(await redeemSetUpToken(tx, hashToken(token)))) return err({ kind: 'link_used' })
    await createAgency(tx, scope, form.agencyName)
    await createUnit(tx, scope, { unitId, name: form.unitName, timeZone: form.timeZone })
    await createPerson(tx, { personId: scope.personId, login: form.login, name: form.personName, passwordHash })
    await grantRole(tx, scope.personId, unitId, 'administrator')
    if (form.isChair) await grantRole(tx, scope.personId, unitId, 'zi_chair')
    return ok({ personId: scope.personId, unitId })
  })
}
