import { hashToken, newToken } from '#platform/auth/token.ts'
import { machineTime, now } from '#platform/clock/index.ts'
import { type Db, withoutScope } from '#platform/db/index.ts'
import { signInRulesAt } from '../formats/sign-in-rules.ts'
import { createSession } from '../store/identity.ts'

const DAY_MS = 86_400_000

/** Opens a session for a person who proved who they are; the token goes to their browser, its hash to the database. */
export const startSession = async (db: Db, personId: string): Promise<{ token: string; expiresAt: Date }> => {
  const opened = machineTime()
  const token = newToken()
  const expiresAt = new Date(opened.getTime() + signInRulesAt(now()).sessionDays * DAY_MS)
  await withoutScope(db, (tx) => createSession(tx, hashToken(token), personId, expiresAt))
  return { token, expiresAt }
}
