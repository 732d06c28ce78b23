import { err, ok, type Result } from '#kernel/result.ts'
import { oneLine } from '#kernel/text/one-line.ts'
import { type RelyingParty, readNewPasskey } from '#platform/auth/passkeys.ts'
import { hashToken } from '#platform/auth/token.ts'
import { now } from '#platform/clock/index.ts'
import { type Db, withoutScope } from '#platform/db/index.ts'
import { factorRulesAt } from '../formats/factor-rules.ts'
import { createPasskey, redeemChallenge } from '../store/passkeys.ts'
import { strengthenSession } from '../store/sessions.ts'
import type { Enrolling } from './offer-totp.ts'
import { recordAccountChange } from './record-account-change.ts'

export type NewPasskey = {
  readonly browserToken: string
  readonly answer: unknown
  /** What the person calls it; `fallback` stands in for an empty name. */
  readonly name: string
  readonly fallback: string
}

/** `known`: this key is registered already, or there are as many as allowed. */
export type RegisterFailure = { readonly kind: 'refused' } | { readonly kind: 'known' }

const LONGEST_NAME = 100
/** For a script that is not ours and sends no name at all. */
const NAMELESS = '–'

/** Keeps the passkey that a browser has just made for the person. */
export const registerPasskey = async (
  db: Db,
  party: RelyingParty,
  { personId, token }: Enrolling,
  { browserToken, answer, ...named }: NewPasskey,
): Promise<Result<null, RegisterFailure>> => {
  const browser = hashToken(browserToken)
  const challenge = await withoutScope(db, (tx) => redeemChallenge(tx, browser, 'register', personId))
  const credential = challenge === null ? null : await readNewPasskey(party, challenge, answer)
  if (credential === null) return err({ kind: 'refused' })
  const typed = oneLine(named.name).slice(0, LONGEST_NAME).trim()
  const name = typed || oneLine(named.fallback).slice(0, LONGEST_NAME) || NAMELESS
  return withoutScope(db, async (tx) => {
    const limit = factorRulesAt(now()).passkeysPerPerson
    const holder = hashToken(token)
    if (!(await createPasskey(tx, { ...credential, holder, personId, name }, limit))) return err({ kind: 'known' })
    await strengthenSession(tx, holder)
    await recordAccountChange(tx, personId, {
      action: 'organization.factor.added',
      values: { factor: { new: 'passkey' }, name: { new: name } },
    })
    return ok(null)
  })
}
