import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import { newPasskeyOptions, type RelyingParty, usePasskeyOptions } from '#platform/auth/passkeys.ts'
import { hashToken, newToken } from '#platform/auth/token.ts'
import { now } from '#platform/clock/index.ts'
import { type Db, withoutScope } from '#platform/db/index.ts'
import { factorRulesAt } from '../formats/factor-rules.ts'
import { createChallenge, listCredentials } from '../store/passkeys.ts'

/** What a passkey is asked for. `sign_in`: by whoever has one; nobody knows yet who it will be. */
export type PasskeyPurpose =
  | { readonly kind: 'register'; readonly personId: string; readonly name: string; readonly login: string }
  | { readonly kind: 'second_step'; readonly personId: string }
  | { readonly kind: 'sign_in' }

export type PasskeyChallenge = {
  /** Goes to the browser's script. */
  readonly options: PublicKeyCredentialCreationOptionsJSON | PublicKeyCredentialRequestOptionsJSON
  /** Goes into a cookie: the answer counts only together with it, and once. */
  readonly browserToken: string
  readonly seconds: number
}

/** Makes a challenge for one browser, one purpose and a few minutes. */
export const beginPasskey = async (db: Db, party: RelyingParty, purpose: PasskeyPurpose): Promise<PasskeyChallenge> => {
  const seconds = factorRulesAt(now()).passkeyChallengeMinutes * 60
  const personId = purpose.kind === 'sign_in' ? null : purpose.personId
  const known = personId === null ? [] : await withoutScope(db, (tx) => listCredentials(tx, personId))
  const options =
    purpose.kind === 'register'
      ? await newPasskeyOptions(party, purpose, known, seconds * 1000)
      : await usePasskeyOptions(party, known, seconds * 1000)
  const browserToken = newToken()
  const { challenge } = options
  const browser = hashToken(browserToken)
  await withoutScope(db, (tx) => createChallenge(tx, { browser, purpose: purpose.kind, challenge, personId, seconds }))
  return { options, browserToken, seconds }
}
