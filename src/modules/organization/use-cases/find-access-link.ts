import { hashToken } from '#platform/auth/token.ts'
import { type Db, withoutScope } from '#platform/db/index.ts'
import { type AccessLinkRow, findAccessLink as findRow } from '../store/access-links.ts'

/** What an invitation or a reset is about; null when it is not open (any more). Looking consumes nothing. */
export const findAccessLink = (db: Db, token: string): Promise<AccessLinkRow | null> =>
  withoutScope(db, (tx) => findRow(tx, hashToken(token)))
