import { hashToken, newToken } from '#platform/auth/token.ts'
import { type Db, withoutScope } from '#platform/db/index.ts'
import { isSetUp, replaceSetUpToken } from '../store/identity.ts'

/**
 * A fresh one-time token for the set-up link, or null when somebody is registered already. Each call makes the links printed
 * before worthless; only the hash is kept.
 */
export const ensureSetUpToken = (db: Db): Promise<string | null> =>
  withoutScope(db, async (tx) => {
    if (await isSetUp(tx)) return null
    const token = newToken()
    await replaceSetUpToken(tx, hashToken(token))
    return token
  })
