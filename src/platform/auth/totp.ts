import { Secret, TOTP } from 'otpauth'

/** Numbers of RFC 6238: what a code is, and how far two clocks may differ. */
export type TotpRules = {
  readonly codeStepSeconds: number
  readonly codeDigits: number
  readonly codeDriftSteps: number
}

/** Every authenticator application knows SHA-1 and many know nothing else; for an HMAC it is as good as ever (RFC 6238, 1.2). */
const ALGORITHM = 'SHA1'

const generatorOf = (secret: Uint8Array, rules: TotpRules, label?: { issuer: string; label: string }): TOTP =>
  new TOTP({
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
    algorithm: ALGORITHM,
    digits: rules.codeDigits,
    period: rules.codeStepSeconds,
    ...label,
  })

/** The address that an authenticator application reads from the picture: `otpauth://totp/Zona:name@…?secret=…`. */
export const totpAddress = (secret: Uint8Array, rules: TotpRules, issuer: string, label: string): string =>
  generatorOf(secret, rules, { issuer, label }).toString()

/** The secret as people type it: base32 (RFC 4648). */
export const totpSecretText = (secret: Uint8Array): string =>
  new Secret({ buffer: Uint8Array.from(secret).buffer }).base32

/** The time step in which this code is right at that moment, the neighbours within the drift included; null for a wrong code. */
export function findTotpStep(secret: Uint8Array, code: string, at: Date, rules: TotpRules): number | null {
  const token = code.replace(/\s/g, '')
  if (token.length !== rules.codeDigits || !/^\d+$/.test(token)) return null
  const timestamp = at.getTime()
  const generator = generatorOf(secret, rules)
  const delta = generator.validate({ token, timestamp, window: rules.codeDriftSteps })
  return delta === null ? null : generator.counter({ timestamp }) + delta
}
