import { findTotpStep } from '#platform/auth/totp.ts'
import { machineTime, now } from '#platform/clock/index.ts'
import { type Db, withoutScope } from '#platform/db/index.ts'
import type { KeyFolder } from '#platform/keys/key-folder.ts'
import { openSecretBox } from '#platform/keys/secret-box.ts'
import { factorRulesAt } from '../formats/factor-rules.ts'
import { passTotpStep, resealTotp, tryTotp } from '../store/second-factors.ts'

/**
 * Whether this is a code of the person's application, now, and not used before. A hundred wrong ones in a row close the
 * application for good (NIST SP 800-63B-4, 3.2.2): another factor or a recovery code must open then. A secret that was closed
 * with an older key is closed anew while it is at hand.
 */
export const checkTotp = async (db: Db, keys: KeyFolder, personId: string, code: string): Promise<boolean> => {
  const rules = factorRulesAt(now())
  const sealed = await withoutScope(db, (tx) => tryTotp(tx, personId, rules.codeFailuresInARow))
  if (sealed === null) return false
  const box = openSecretBox(keys)
  const about = `totp:${personId}`
  const secret = await box.open(sealed, about)
  const step = findTotpStep(secret, code, machineTime(), rules)
  if (step === null) return false
  const fresh = (await box.isCurrent(sealed)) ? null : await box.seal(secret, about)
  return withoutScope(db, async (tx) => {
    if (fresh !== null) await resealTotp(tx, personId, sealed, fresh)
    return passTotpStep(tx, personId, step)
  })
}
