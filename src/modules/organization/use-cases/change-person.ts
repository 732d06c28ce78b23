import { dateInZone } from '#kernel/dates/date-in-zone.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { recordChange } from '#platform/audit/index.ts'
import { now } from '#platform/clock/index.ts'
import type { Db, Tx } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import { loginOf, type PersonDetails, type PersonProblems, readPersonDetails } from '../core/person-form.ts'
import { changeAccount, findAccount, findAccounts } from '../store/people.ts'
import { homeOf } from './home-of.ts'
import { inAdministeredScope } from './in-administered-scope.ts'

export type ChangePersonFailure =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'notFound' }
  /** They have a role outside the administered units as well: name and name of sign-in are theirs to change. */
  | { readonly kind: 'notControlled' }
  | { readonly kind: 'form'; readonly problems: PersonProblems }

/** Changes who a person is: name, address, NIP. What they are in a unit: place-person.ts. */
export const changePerson = async (
  db: Db,
  actor: Actor,
  personId: string,
  form: { readonly name: string; readonly email: string; readonly nip: string },
): Promise<Result<null, ChangePersonFailure>> => {
  const { value, problems } = readPersonDetails(form, dateInZone(now(), actor.timeZone))
  return inAdministeredScope<null, ChangePersonFailure>(db, actor, async (tx) => {
    const before = await findAccount(tx, personId, { lock: true })
    if (!before) return err({ kind: 'notFound' })
    if (!before.isControlled) return err({ kind: 'notControlled' })
    if (Object.keys(problems).length > 0) return err({ kind: 'form', problems })
    const { name, nip } = value
    const after = { name, nip, login: loginOf(value) }
    const changed = (['name', 'login', 'nip'] as const).filter((field) => before[field] !== after[field])
    if (changed.length === 0) return ok(null)
    const taken = await findTaken(tx, personId, value)
    if (taken) return err({ kind: 'form', problems: { [taken]: 'taken' } })
    if (!(await changeAccount(tx, { personId, ...after }))) return err({ kind: 'form', problems: { email: 'taken' } })
    await recordChange(tx, {
      unitId: await homeOf(tx, personId),
      action: 'organization.person.changed',
      subject: { kind: 'organization.person', id: personId },
      values: Object.fromEntries(
        changed.map((field) => [field, { old: before[field] ?? undefined, new: after[field] ?? undefined }]),
      ),
    })
    return ok(null)
  })
}

/** Which of the two another account has. */
async function findTaken(tx: Tx, personId: string, { email, nip }: PersonDetails): Promise<'email' | 'nip' | null> {
  const accounts = await findAccounts(tx, email ? [email] : [], nip ? [nip] : [])
  const other = accounts.find((account) => account.personId !== personId)
  if (!other) return null
  return email !== null && other.login === email ? 'email' : 'nip'
}
