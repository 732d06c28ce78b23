import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Secret, TOTP } from 'otpauth'
import { afterAll } from 'vitest'
import { type RelyingParty, relyingPartyOf } from '#platform/auth/passkeys.ts'
import type { Db } from '#platform/db/index.ts'
import { type KeyFolder, openKeyFolder } from '#platform/keys/key-folder.ts'
import { beginPasskey } from '../use-cases/begin-passkey.ts'
import { enableTotp } from '../use-cases/enable-totp.ts'
import { offerTotp } from '../use-cases/offer-totp.ts'
import { registerPasskey } from '../use-cases/register-passkey.ts'
import { aPasskey, type Passkey } from './a-passkey.ts'
import type { Office } from './an-office.ts'

/** A folder of keys that goes away with the test file. */
export function aKeyFolder(): KeyFolder {
  const folder = mkdtempSync(join(tmpdir(), 'zona-test-keys-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  return openKeyFolder(folder)
}

const STEP_MS = 30_000
const TURN_MS = 2_500

/** Waits out the end of a time step: a code made there would be one of the step before by the time it is checked. */
function passTurn(): void {
  const left = STEP_MS - (Date.now() % STEP_MS)
  if (left < TURN_MS) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, left)
}

/** The code that an application with this secret shows; `ahead` steps of half a minute from now. */
export const codeOf = (secretText: string, ahead = 0): string => {
  passTurn()
  return new TOTP({ secret: Secret.fromBase32(secretText) }).generate({ timestamp: Date.now() + ahead * STEP_MS })
}

/** Sets up an authenticator application for a person who is signed in. @returns its secret as text */
export async function withTotp(db: Db, keys: KeyFolder, { actor, login, token }: Office): Promise<string> {
  const who = { personId: actor.scope.personId, login, token }
  const { secretText } = await offerTotp(db, keys, who)
  const enabled = await enableTotp(db, keys, who, codeOf(secretText, -1))
  if (!enabled.ok) throw new Error(enabled.error.kind)
  return secretText
}

export const SITE = 'https://zona.contoh.go.id'

const partyOf = (site: string): RelyingParty => {
  const party = relyingPartyOf(site)
  if (!party) throw new Error(`no passkeys at ${site}`)
  return party
}

export const PARTY = partyOf(SITE)

/** Registers a passkey for a person who is signed in. */
export async function withPasskey(db: Db, { actor, login, token }: Office, name = 'Laptop'): Promise<Passkey> {
  const { personId } = actor.scope
  const key = aPasskey(SITE)
  const { options, browserToken } = await beginPasskey(db, PARTY, { kind: 'register', personId, name: 'N', login })
  const given = { browserToken, answer: key.register(options), name, fallback: 'F' }
  const registered = await registerPasskey(db, PARTY, { personId, login, token }, given)
  if (!registered.ok) throw new Error(registered.error.kind)
  return key
}
