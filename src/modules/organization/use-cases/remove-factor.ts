import { err, ok, type Result } from '#kernel/result.ts'
import { type Db, type Tx, withoutScope } from '#platform/db/index.ts'
import { hasFactor, mayRemoveFactor } from '../core/second-factors.ts'
import { removePasskey } from '../store/passkeys.ts'
import { getSecondFactors, removeRecoveryCodes, removeTotp } from '../store/second-factors.ts'
import { recordAccountChange } from './record-account-change.ts'

export type WhichFactor = { readonly kind: 'totp' } | { readonly kind: 'passkey'; readonly passkeyId: string }

/** `needed`: the last factor of a person whose role needs one. */
export type RemoveFailure = { readonly kind: 'needed' } | { readonly kind: 'notFound' }

/** Removes one of the person's own factors; with the last one the recovery codes go, too. */
export const removeFactor = (db: Db, personId: string, which: WhichFactor): Promise<Result<null, RemoveFailure>> =>
  withoutScope(db, async (tx) => {
    if (!mayRemoveFactor(await getSecondFactors(tx, personId))) return err({ kind: 'needed' })
    const values = await remove(tx, personId, which)
    if (!values) return err({ kind: 'notFound' })
    if (!hasFactor(await getSecondFactors(tx, personId))) await removeRecoveryCodes(tx, personId)
    await recordAccountChange(tx, personId, { action: 'organization.factor.removed', values })
    return ok(null)
  })

async function remove(tx: Tx, personId: string, which: WhichFactor) {
  if (which.kind === 'totp') return (await removeTotp(tx, personId)) ? { factor: { old: 'totp' } } : null
  const name = await removePasskey(tx, personId, which.passkeyId)
  return name === null ? null : { factor: { old: 'passkey' }, name: { old: name } }
}
