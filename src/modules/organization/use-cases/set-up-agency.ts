import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Scope } from '#kernel/scope.ts'
import { recordChange } from '#platform/audit/index.ts'
import { hashPassword } from '#platform/auth/password.ts'
import { hashToken } from '#platform/auth/token.ts'
import { now } from '#platform/clock/index.ts'
import { type Db, inScope } from '#platform/db/index.ts'
import { findPasswordProblem, type PasswordProblem } from '../core/password-rules.ts'
import { SetUpForm } from '../core/set-up-form.ts'
import { signInRulesAt } from '../formats/sign-in-rules.ts'
import { createPerson, grantRole, redeemSetUpToken } from '../store/identity.ts'
import { createAgency, createUnit } from '../store/units.ts'
import { isSetUpLinkOpen } from './is-set-up-link-open.ts'

/** What is wrong with each field. */
export type SetUpProblems = Readonly<Partial<Record<Exclude<keyof SetUpForm, 'password'>, string>>> & {
  readonly password?: PasswordProblem
}

/** `minimum` and `maximum`: the length of a password, in characters. */
export type SetUpFailure =
  | { readonly kind: 'link_used' }
  | { readonly kind: 'form'; readonly problems: SetUpProblems; readonly minimum: number; readonly maximum: number }

/** Of several problems of a field the first one counts: an empty address is missing, not malformed. */
const problemsOf = (error: z.ZodError<SetUpForm>): SetUpProblems =>
  Object.fromEntries(error.issues.toReversed().map((issue) => [issue.path[0], issue.message]))

/** The password and the words about the person, as far as the form has them: wrong or not, they are typed. */
const Typed = z.object({
  password: z.string().catch(''),
  personName: z.string().catch(''),
  login: z.string().catch(''),
  unitName: z.string().catch(''),
})

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
  const rules = signInRulesAt(now())
  const typed = Typed.catch({ password: '', personName: '', login: '', unitName: '' }).parse(input)
  const password = findPasswordProblem(typed.password, rules, [typed.personName, typed.login, typed.unitName, 'zona'])
  if (!parsed.success || password) {
    const problems = { ...(parsed.error && problemsOf(parsed.error)), ...(password && { password }) }
    const { passwordMinimumCharacters: minimum, passwordMaximumCharacters: maximum } = rules
    return err({ kind: 'form', problems, minimum, maximum })
  }
  const form = parsed.data

  const passwordHash = await hashPassword(form.password)
  const unitId = randomUUID()
  const rootId = randomUUID()
  const scope: Scope = { agencyId: randomUUID(), unitIds: [rootId, unitId], personId: randomUUID() }
  return inScope(db, scope, async (tx) => {
    if (!(await redeemSetUpToken(tx, hashToken(token)))) return err({ kind: 'link_used' })
    await createAgency(tx, scope, form.agencyName)
    const { agencyName, unitName, timeZone } = form
    await createUnit(tx, scope, { unitId: rootId, name: agencyName, timeZone, parentPath: [] })
    await createUnit(tx, scope, { unitId, name: unitName, timeZone, parentPath: [rootId] })
    await createPerson(tx, { personId: scope.personId, login: form.login, name: form.personName, passwordHash })
    await grantRole(tx, scope.personId, rootId, 'administrator')
    if (form.isChair) await grantRole(tx, scope.personId, unitId, 'zi_chair')
    await recordChange(tx, {
      unitId: rootId,
      action: 'organization.agency.set_up',
      subject: { kind: 'organization.unit', id: rootId },
      values: {
        agency: { new: agencyName },
        unit: { new: unitName },
        time_zone: { new: timeZone },
        name: { new: form.personName },
        login: { new: form.login },
        roles: { new: form.isChair ? ['administrator', 'zi_chair'] : ['administrator'] },
      },
    })
    return ok({ personId: scope.personId, unitId })
  })
}
