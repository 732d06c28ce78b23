import { randomUUID } from 'node:crypto'
import { dateInZone } from '#kernel/dates/date-in-zone.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { recordChange } from '#platform/audit/index.ts'
import { now } from '#platform/clock/index.ts'
import type { Db, Tx } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import {
  loginOf,
  type PersonDetails,
  type PersonProblems,
  type Placing,
  readPersonDetails,
  readPlacing,
} from '../core/person-form.ts'
import { createAccount, findAccounts, type KnownAccount, setRoles } from '../store/people.ts'
import { findAdministeredUnit } from '../store/units.ts'
import { askForLinkLetter } from './ask-for-link-letter.ts'
import { inAdministeredScope } from './in-administered-scope.ts'
import { type MadeLink, makeLinkToken } from './make-link-token.ts'

export type PersonForm = {
  readonly name: string
  readonly email: string
  readonly nip: string
  readonly unitId: string
  readonly position: string
  readonly roles: readonly string[]
}

export type AddPersonFailure =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'form'; readonly problems: PersonProblems }
  /** They work, or worked, in the administered units: their page gives them roles. */
  | { readonly kind: 'known'; readonly personId: string }
  /** Somebody else invited them and they have not opened that yet: until then nobody can say whose account it is. */
  | { readonly kind: 'unopened' }

/**
 * How a new person gets in: by a link that is handed over, or by a letter that is on its way. Neither for somebody who has an
 * account and signs in as always.
 */
export type AddedPerson = { readonly personId: string; readonly link: MadeLink | null; readonly isMailed: boolean }

/**
 * Puts a person into a unit. Somebody new gets an account and a one-time link, by mail where mail is on and the address known; somebody with an account elsewhere gets
 * the roles and keeps name, name of sign-in and password, which are theirs.
 */
export const addPerson = async (
  db: Db,
  actor: Actor,
  form: PersonForm,
  { mailOn = false }: { readonly mailOn?: boolean } = {},
): Promise<Result<AddedPerson, AddPersonFailure>> => {
  const details = readPersonDetails(form, dateInZone(now(), actor.timeZone))
  const placing = readPlacing(form)
  return inAdministeredScope<AddedPerson, AddPersonFailure>(db, actor, async (tx, scope) => {
    const unit = placing.problems.unitId ? null : await findAdministeredUnit(tx, scope, placing.value.unitId)
    const problems = {
      ...details.problems,
      ...placing.problems,
      ...((!unit || unit.isClosed) && { unitId: 'required' as const }),
    }
    if (Object.keys(problems).length > 0) return err({ kind: 'form', problems })
    const [account, other] = await accountsOf(tx, details.value)
    if (!account) return invite(tx, details.value, placing.value, mailOn)
    if (other || isSomebodyElse(details.value, account)) return err({ kind: 'form', problems: { nip: 'taken' } })
    if (account.isVisible) return err({ kind: 'known', personId: account.personId })
    if (!account.hasPassword) return err({ kind: 'unopened' })
    await place(tx, account.personId, placing.value, {})
    return ok({ personId: account.personId, link: null, isMailed: false })
  })
}

const accountsOf = (tx: Tx, { email, nip }: PersonDetails): Promise<KnownAccount[]> =>
  findAccounts(tx, email ? [email] : [], nip ? [nip] : [])

/** The NIP is known, but under another address than the one typed. */
const isSomebodyElse = ({ email }: PersonDetails, account: KnownAccount): boolean =>
  email !== null && account.login !== email

async function invite(
  tx: Tx,
  details: PersonDetails,
  placing: Placing,
  mailOn: boolean,
): Promise<Result<AddedPerson, AddPersonFailure>> {
  const personId = randomUUID()
  const { name, nip } = details
  const made = await createAccount(tx, { personId, login: loginOf(details), nip, name })
  // Between the look and the insert somebody else was faster.
  if (!made) return err({ kind: 'form', problems: { [details.email ? 'email' : 'nip']: 'taken' } })
  await place(tx, personId, placing, { name, login: loginOf(details), ...(nip && { nip }) })
  const letter = { personId, kind: 'invite', unitId: placing.unitId } as const
  if (mailOn && (await askForLinkLetter(tx, letter))) return ok({ personId, link: null, isMailed: true })
  return ok({ personId, link: await makeLinkToken(tx, personId, 'invite'), isMailed: false })
}

async function place(
  tx: Tx,
  personId: string,
  placing: Placing,
  details: Readonly<Record<string, string>>,
): Promise<void> {
  const { unitId, position, roles } = placing
  await setRoles(tx, personId, placing)
  const isNew = Object.keys(details).length > 0
  await recordChange(tx, {
    unitId,
    action: isNew ? 'organization.person.invited' : 'organization.person.added',
    subject: { kind: 'organization.person', id: personId },
    values: Object.fromEntries(
      Object.entries({ ...details, position, roles: [...roles] }).map(([field, value]) => [field, { new: value }]),
    ),
  })
}
