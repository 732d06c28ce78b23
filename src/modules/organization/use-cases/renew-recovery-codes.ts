import { randomBytes } from 'node:crypto'
import { err, ok, type Result } from '#kernel/result.ts'
import { hashWithSalt } from '#platform/auth/password.ts'
import { now } from '#platform/clock/index.ts'
import { type Db, withoutScope } from '#platform/db/index.ts'
import { foldRecoveryCode, hasFactor, recoveryCodeFrom } from '../core/second-factors.ts'
import { factorRulesAt } from '../formats/factor-rules.ts'
import { getSecondFactors, replaceRecoveryCodes } from '../store/second-factors.ts'
import { recordAccountChange } from './record-account-change.ts'

const SALT_BYTES = 16

/** A new set of recovery codes, given out this once; those before are worthless. Only for whoever has a factor to lose. */
export const renewRecoveryCodes = async (
  db: Db,
  personId: string,
): Promise<Result<readonly string[], { readonly kind: 'noFactor' }>> => {
  if (!hasFactor(await withoutScope(db, (tx) => getSecondFactors(tx, personId)))) return err({ kind: 'noFactor' })
  const rules = factorRulesAt(now())
  const codes = Array.from({ length: rules.recoveryCodes }, () =>
    recoveryCodeFrom(randomBytes(rules.recoveryCodeCharacters)),
  )
  const salt = randomBytes(SALT_BYTES)
  const hashes = await Promise.all(codes.map((code) => hashWithSalt(foldRecoveryCode(code), salt)))
  return withoutScope(db, async (tx) => {
    await replaceRecoveryCodes(tx, personId, { salt, hashes })
    await recordAccountChange(tx, personId, {
      action: 'organization.recovery_codes.renewed',
      values: { count: { new: codes.length } },
    })
    return ok(codes)
  })
}
