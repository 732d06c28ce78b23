import { hashToken, newToken } from '#platform/auth/token.ts'
import { machineTime, now } from '#platform/clock/index.ts'
import { type Db, withoutScope } from '#platform/db/index.ts'
import type { Device } from '../core/device.ts'
import type { Entry } from '../core/entry.ts'
import { stepAfterPassword } from '../core/second-factors.ts'
import { factorRulesAt } from '../formats/factor-rules.ts'
import { createHalfSignIn } from '../store/half-sign-ins.ts'
import { getSecondFactors } from '../store/second-factors.ts'
import { startSession } from './start-session.ts'

const SECONDS_A_MINUTE = 60

/**
 * After one proof of identity (a password, a sign-in at the agency's own service): a session, when that is all the account asks
 * for; else a half sign-in for the page of the second factor, or for the page where a factor that a role needs is set up.
 */
export const passFirstStep = async (db: Db, personId: string, device: Device): Promise<Entry> => {
  const kind = stepAfterPassword(await withoutScope(db, (tx) => getSecondFactors(tx, personId)))
  if (kind === null) return { kind: 'session', ...(await startSession(db, personId, { device })) }
  const rules = factorRulesAt(now())
  const token = newToken()
  const seconds = (kind === 'enrolment' ? rules.enrolmentMinutes : rules.halfSignInMinutes) * SECONDS_A_MINUTE
  await withoutScope(db, (tx) => createHalfSignIn(tx, { tokenHash: hashToken(token), personId, kind, device, seconds }))
  return { kind, token, expiresAt: new Date(machineTime().getTime() + seconds * 1000) }
}
