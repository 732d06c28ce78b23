import { err, ok, type Result } from '#kernel/result.ts'
import { hashToken } from '#platform/auth/token.ts'
import { findTotpStep } from '#platform/auth/totp.ts'
import { machineTime, now } from '#platform/clock/index.ts'
import { type Db, withoutScope } from '#platform/db/index.ts'
import type { KeyFolder } from '#platform/keys/key-folder.ts'
import { openSecretBox } from '#platform/keys/secret-box.ts'
import { factorRulesAt } from '../formats/factor-rules.ts'
import { acceptTotp, findTotpOffer } from '../store/second-factors.ts'
import { strengthenSession } from '../store/sessions.ts'
import type { Enrolling } from './offer-totp.ts'
import { recordAccountChange } from './record-account-change.ts'

/** `over`: the secret was shown too long ago, to another browser, or the person has an application already. */
export type EnableFailure = { readonly kind: 'wrong' } | { readonly kind: 'over' }

/** Takes the offered secret into use once a code shows that the application has it. That code is used up, too. */
export const enableTotp = async (
  db: Db,
  keys: KeyFolder,
  { personId, token }: Enrolling,
  code: string,
): Promise<Result<null, EnableFailure>> => {
  const holder = hashToken(token)
  const sealed = await withoutScope(db, (tx) => findTotpOffer(tx, holder, personId))
  if (sealed === null) return err({ kind: 'over' })
  const secret = await openSecretBox(keys).open(sealed, `totp:${personId}`)
  const step = findTotpStep(secret, code, machineTime(), factorRulesAt(now()))
  if (step === null) return err({ kind: 'wrong' })
  return withoutScope(db, async (tx) => {
    if (!(await acceptTotp(tx, holder, personId, step))) return err({ kind: 'over' })
    await strengthenSession(tx, holder)
    await recordAccountChange(tx, personId, {
      action: 'organization.factor.added',
      values: { factor: { new: 'totp' } },
    })
    return ok(null)
  })
}
