import { credentialIdOf, type RelyingParty, readPasskeyUse } from '#platform/auth/passkeys.ts'
import { hashToken } from '#platform/auth/token.ts'
import { type Db, withoutScope } from '#platform/db/index.ts'
import { type ChallengePurpose, findPasskey, passPasskeyUse, redeemChallenge } from '../store/passkeys.ts'

export type PasskeyAnswer = { readonly browserToken: string; readonly answer: unknown }

/**
 * Whose passkey answered. Null when the challenge is over, was made for another purpose, browser or person, when the key is
 * unknown, belongs to somebody else, or its counter did not rise. `expected`: who must be its owner; null for anybody.
 */
export const checkPasskey = async (
  db: Db,
  party: RelyingParty,
  { browserToken, answer }: PasskeyAnswer,
  purpose: Exclude<ChallengePurpose, 'register'>,
  expected: string | null,
): Promise<string | null> => {
  const browser = hashToken(browserToken)
  const challenge = await withoutScope(db, (tx) => redeemChallenge(tx, browser, purpose, expected))
  const credentialId = credentialIdOf(answer)
  if (challenge === null || credentialId === undefined) return null
  const stored = await withoutScope(db, (tx) => findPasskey(tx, credentialId))
  if (!stored || (expected !== null && stored.personId !== expected)) return null
  const used = await readPasskeyUse(party, challenge, answer, stored)
  if (used === null) return null
  const counted = await withoutScope(db, (tx) => passPasskeyUse(tx, credentialId, used))
  return counted ? stored.personId : null
}
