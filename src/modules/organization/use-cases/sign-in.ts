import { err, ok, type Result } from '#kernel/result.ts'
import { hashPassword, verifyPassword } from '#platform/auth/password.ts'
import type { Throttle } from '#platform/auth/throttle.ts'
import { now } from '#platform/clock/index.ts'
import { type Db, withoutScope } from '#platform/db/index.ts'
import { type Device, UNKNOWN_DEVICE } from '../core/device.ts'
import type { Entry } from '../core/entry.ts'
import { readSignInName } from '../core/person-form.ts'
import { signInRulesAt } from '../formats/sign-in-rules.ts'
import { findCredential } from '../store/identity.ts'
import { passFirstStep } from './pass-first-step.ts'

export type SignInFailure =
  | { readonly kind: 'wrong' }
  | { readonly kind: 'throttled'; readonly retryAfterSeconds: number }

export type SignInAttempt = {
  readonly login: string
  readonly password: string
  readonly address: string
  readonly device?: Device
}

/** Longer than any address or number that people sign in with. */
const LOGIN_MAXIMUM = 300

let decoy: Promise<string> | undefined

/**
 * Signs a person in, by e-mail address or NIP, as far as the password carries: to a session, or to the second step. An
 * unknown login costs the same time as a wrong password and answers the same, so that nobody learns who has an account. Tries are counted per login (an account may have two, address and NIP) and per address, and narrowly for the
 * two together: a stranger who guesses from elsewhere is stopped long before the person they guess for is locked out.
 */
export const signIn = async (
  db: Db,
  throttle: Throttle,
  attempt: SignInAttempt,
): Promise<Result<Entry, SignInFailure>> => {
  const rules = signInRulesAt(now())
  const name = readSignInName(attempt.login.slice(0, LOGIN_MAXIMUM))
  const pair = { key: `login and address:${name} ${attempt.address}`, limit: rules.failuresPerAccountAndAddress }
  const account = { key: `login:${name}`, limit: rules.failuresPerAccount }
  const address = { key: `address:${attempt.address}`, limit: rules.failuresPerAddress }
  const wait = await throttle.countTry([pair, address, account], rules.failureWindowSeconds)
  if (wait > 0) return err({ kind: 'throttled', retryAfterSeconds: wait })

  const credential = name === '' ? null : await withoutScope(db, (tx) => findCredential(tx, name))
  decoy ??= hashPassword('a password that nobody has')
  const password = attempt.password.slice(0, rules.passwordMaximumCharacters * 4)
  const matches = await verifyPassword(credential?.passwordHash ?? (await decoy), password)
  if (!credential || !matches) return err({ kind: 'wrong' })
  await throttle.forgive([pair], [account, address], rules.failureWindowSeconds)
  return ok(await passFirstStep(db, credential.personId, attempt.device ?? UNKNOWN_DEVICE))
}
