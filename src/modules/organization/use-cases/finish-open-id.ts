import { err, ok, type Result } from '#kernel/result.ts'
import type { OpenId, OpenIdPerson, OpenIdProblem } from '#platform/auth/openid.ts'
import type { Throttle } from '#platform/auth/throttle.ts'
import { hashToken } from '#platform/auth/token.ts'
import { machineTime, now } from '#platform/clock/index.ts'
import { type Db, withoutScope } from '#platform/db/index.ts'
import type { Device } from '../core/device.ts'
import type { Entry } from '../core/entry.ts'
import { readNip } from '../core/nip.ts'
import { readOpenIdSecret } from '../core/openid-secret.ts'
import { findEmailProblem, foldLogin } from '../core/person-form.ts'
import { signInRulesAt } from '../formats/sign-in-rules.ts'
import {
  bindExternalIdentity,
  type FoundBy,
  findExternalPerson,
  takeOpenIdAnswer,
} from '../store/external-identities.ts'
import { passFirstStep } from './pass-first-step.ts'
import { recordAccountChange } from './record-account-change.ts'
import { startSession } from './start-session.ts'

/**
 * `unknown`: nobody here has this address or NIP · `unverified`: the provider vouches for no address, or tells no NIP · `taken`: the
 * person is bound to another account at the provider.
 */
export type OpenIdFailure = {
  readonly kind: OpenIdProblem | 'unknown' | 'unverified' | 'taken' | 'throttled'
  /** The page that was asked for, to be gone on to after another way in. */
  readonly next: string
}

export type OpenIdAnswer = {
  /** What the browser kept since the sign-in began; undefined when it kept nothing. */
  readonly secret: string | undefined
  /** Of the address to which the provider sent the browser, with `?`. */
  readonly query: string
  readonly address: string
  readonly device: Device
}

export type OpenIdEntry = { readonly entry: Entry; readonly next: string }

const LIFETIME_SECONDS = 600
const MILLISECONDS = 1_000

/**
 * Signs in whom the provider names. The first time the person is found by verified e-mail or NIP and bound to the provider's
 * subject; from then on only the subject counts. Nobody gets an account by it. Where the provider asked for a single factor,
 * the person's own second step follows. Each answer is taken once, from the browser that asked, within ten minutes.
 */
export const finishOpenId = async (
  db: Db,
  throttle: Throttle,
  openId: OpenId,
  { secret = '', query, address, device }: OpenIdAnswer,
): Promise<Result<OpenIdEntry, OpenIdFailure>> => {
  const begun = readOpenIdSecret(secret)
  const refused = (kind: OpenIdFailure['kind']) => err({ kind, next: begun?.next ?? '/' })
  const rules = signInRulesAt(now())
  const counter = { key: `openid address:${address}`, limit: rules.failuresPerAddress }
  if ((await throttle.countTry([counter], rules.failureWindowSeconds)) > 0) return refused('throttled')

  const age = begun ? machineTime().getTime() - begun.begunAt : Number.POSITIVE_INFINITY
  if (!begun || age < 0 || age > LIFETIME_SECONDS * MILLISECONDS) return refused('invalid')
  // An answer that belongs to no sign-in of this browser must not use up the one that is under way.
  if (!openId.isAnswerTo(secret, query)) return refused('invalid')
  const isFirst = await withoutScope(db, (tx) => takeOpenIdAnswer(tx, hashToken(secret), LIFETIME_SECONDS))
  if (!isFirst) return refused('invalid')

  const answer = await openId.finish(secret, query)
  if (!answer.ok) return refused(answer.error)
  const found = await personBehind(db, answer.value, openId.byNip)
  if (!found.ok) return refused(found.error)
  await throttle.forgive([], [counter], rules.failureWindowSeconds)
  const entry = answer.value.isMultiFactor
    ? { kind: 'session' as const, ...(await startSession(db, found.value, { device, secondFactor: true })) }
    : await passFirstStep(db, found.value, device)
  return ok({ entry, next: begun.next })
}

/**
 * An address that is written in its usual signs. The provider vouches for the address as it stands: one with look-alikes that
 * folding would make equal to another (a wide letter, the sign for kelvin) is another mailbox, and a number is none.
 */
const isPlainAddress = (address: string): boolean =>
  findEmailProblem(address) === null && address === address.normalize('NFKC')

const foundBy = ({ verifiedEmail, nip }: OpenIdPerson, byNip: boolean): FoundBy | null => {
  if (byNip) return nip === null ? null : { nip: readNip(nip) }
  return verifiedEmail === null || !isPlainAddress(verifiedEmail) ? null : { email: foldLogin(verifiedEmail) }
}

const personBehind = (db: Db, person: OpenIdPerson, byNip: boolean): Promise<Result<string, OpenIdFailure['kind']>> =>
  withoutScope(db, async (tx) => {
    const known = await findExternalPerson(tx, person)
    if (known !== null) return ok(known)
    const by = foundBy(person, byNip)
    if (!by) return err('unverified')
    const binding = await bindExternalIdentity(tx, person, by)
    if (binding.outcome !== 'bound') return err(binding.outcome)
    await recordAccountChange(tx, binding.personId, {
      action: 'organization.external_identity.bound',
      values: { issuer: { new: person.issuer } },
    })
    return ok(binding.personId)
  })
