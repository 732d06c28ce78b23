import { hashToken } from '#platform/auth/token.ts'
import { type Db, withoutScope } from '#platform/db/index.ts'
import { endSession } from '../store/identity.ts'

/** Ends the session at once, on the server; an unknown token is no failure. */
export const signOut = (db: Db, token: string): Promise<void> =>
  withoutScope(db, (tx) => endSession(tx, hashToken(token)))
