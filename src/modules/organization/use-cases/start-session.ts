import { hashToken, newToken } from '#platform/auth/token.ts'
import { machineTime, now } from '#platform/clock/index.ts'
import { type Db, withoutScope } from '#platform/db/index.ts'
import { type Device, UNKNOWN_DEVICE } from '../core/device.ts'
import { signInRulesAt } from '../formats/sign-in-rules.ts'
import { createSession } from '../store/sessions.ts'

const DAY_MS = 86_400_000

type Given = {
  readonly device?: Device
  /** The person has shown a second factor, or a passkey, which is both in one. */
  readonly secondFactor?: boolean
}

/**
 * Opens a session for a person who proved who they are by all that their account asks for; after a first proof alone it is
 * passFirstStep that decides. The token goes to their browser, its hash to the database.
 */
export const startSession = async (
  db: Db,
  personId: string,
  { device = UNKNOWN_DEVICE, secondFactor = false }: Given = {},
): Promise<{ token: string; expiresAt: Date }> => {
  const opened = machineTime()
  const token = newToken()
  const expiresAt = new Date(opened.getTime() + signInRulesAt(now()).sessionDays * DAY_MS)
  await withoutScope(db, (tx) =>
    createSession(tx, { tokenHash: hashToken(token), personId, expiresAt, secondFactor, device }),
  )
  return { token, expiresAt }
}
