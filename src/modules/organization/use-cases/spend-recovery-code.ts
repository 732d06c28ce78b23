import { hashWithSalt } from '#platform/auth/password.ts'
import { type Db, withoutScope } from '#platform/db/index.ts'
import { foldRecoveryCode } from '../core/second-factors.ts'
import { findRecoverySalt, getSecondFactors, spendRecoveryCode as spendRow } from '../store/second-factors.ts'
import { recordAccountChange } from './record-account-change.ts'

const LONGEST = 100

/** Whether this is one of the person's recovery codes; it is none any more afterwards. */
export const spendRecoveryCode = async (db: Db, personId: string, typed: string): Promise<boolean> => {
  const code = foldRecoveryCode(typed.slice(0, LONGEST))
  const salt = await withoutScope(db, (tx) => findRecoverySalt(tx, personId))
  if (salt === null || code === '') return false
  const hash = await hashWithSalt(code, salt)
  return withoutScope(db, async (tx) => {
    if (!(await spendRow(tx, personId, hash))) return false
    const { recoveryCodes } = await getSecondFactors(tx, personId)
    await recordAccountChange(tx, personId, {
      action: 'organization.recovery_code.used',
      values: { left: { old: recoveryCodes + 1, new: recoveryCodes } },
    })
    return true
  })
}
