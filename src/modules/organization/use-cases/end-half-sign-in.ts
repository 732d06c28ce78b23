import { hashToken } from '#platform/auth/token.ts'
import { type Db, withoutScope } from '#platform/db/index.ts'
import { endHalfSignIn as endRow } from '../store/half-sign-ins.ts'

/** Gives up a sign-in that is half done; an unknown token is no failure. */
export const endHalfSignIn = (db: Db, token: string): Promise<void> =>
  withoutScope(db, (tx) => endRow(tx, hashToken(token)))
