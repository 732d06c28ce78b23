import { randomBytes } from 'node:crypto'
import { hashToken } from '#platform/auth/token.ts'
import { totpAddress, totpSecretText } from '#platform/auth/totp.ts'
import { now } from '#platform/clock/index.ts'
import { type Db, withoutScope } from '#platform/db/index.ts'
import type { KeyFolder } from '#platform/keys/key-folder.ts'
import { openSecretBox } from '#platform/keys/secret-box.ts'
import { factorRulesAt } from '../formats/factor-rules.ts'
import { type QrPath, qrPath } from '../formats/qr-path.ts'
import { findTotpOffer, offerTotp as storeOffer } from '../store/second-factors.ts'

/** Who sets up a factor, and the token of the browser that does: of a session, or of a half sign-in. */
export type Enrolling = { readonly personId: string; readonly login: string; readonly token: string }

/** The secret for the application: as a picture to scan, as text to type, and as an address to open on the same device. */
export type TotpOffer = { readonly qr: QrPath; readonly secretText: string; readonly address: string }

/** A fresh secret, or the one that this browser was shown before: a page that is loaded anew must not make the picture worthless. */
export const offerTotp = async (db: Db, keys: KeyFolder, { personId, login, token }: Enrolling): Promise<TotpOffer> => {
  const rules = factorRulesAt(now())
  const holder = hashToken(token)
  const box = openSecretBox(keys)
  const about = `totp:${personId}`
  const known = await withoutScope(db, (tx) => findTotpOffer(tx, holder, personId))
  const secret = known === null ? randomBytes(rules.codeSecretBytes) : await box.open(known, about)
  if (known === null) {
    const sealed = await box.seal(secret, about)
    const seconds = rules.codeOfferMinutes * 60
    await withoutScope(db, (tx) => storeOffer(tx, { holder, personId, secret: sealed, seconds }))
  }
  const address = totpAddress(secret, rules, 'Zona', login)
  return { qr: qrPath(address), secretText: totpSecretText(secret), address }
}
