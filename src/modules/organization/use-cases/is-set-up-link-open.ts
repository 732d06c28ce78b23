import { hashToken } from '#platform/auth/token.ts'
import { type Db, withoutScope } from '#platform/db/index.ts'
import { isSetUpTokenOpen } from '../store/identity.ts'

/** Whether the link may still be used. Asking consumes nothing. */
export const isSetUpLinkOpen = (db: Db, token: string): Promise<boolean> =>
  withoutScope(db, (tx) => isSetUpTokenOpen(tx, hashToken(token)))
