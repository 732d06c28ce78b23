import type { HalfSignInKind } from './entry.ts'

/** What a person has to show beside the password. */
export type FactorSummary = {
  readonly hasTotp: boolean
  /** Wrong codes since the last right one. */
  readonly totpFailures: number
  readonly passkeys: number
  /** Codes left; they stand in for a lost factor and are none themselves. */
  readonly recoveryCodes: number
  /** A role of the person needs a second factor. */
  readonly isNeeded: boolean
  readonly hasPassword: boolean
}

export const hasFactor = ({ hasTotp, passkeys }: FactorSummary): boolean => hasTotp || passkeys > 0

/** Which step follows the first proof; null: none, the person is in. */
export const stepAfterPassword = (summary: FactorSummary): HalfSignInKind | null => {
  if (hasFactor(summary)) return 'second_factor'
  return summary.isNeeded ? 'enrolment' : null
}

/** Whether one factor may go: not the last one of somebody whose role needs one. */
export const mayRemoveFactor = (summary: FactorSummary): boolean =>
  !summary.isNeeded || (summary.hasTotp ? 1 : 0) + summary.passkeys > 1

/** Digits, and letters that nobody mistakes for each other or for a digit (Crockford's base32): 32 of them, five bits each. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const GROUP = 4

/** A recovery code from random bytes, one for each character, in groups: `7k2m-x4qd-09fz`. */
export const recoveryCodeFrom = (random: Uint8Array): string =>
  [...random]
    .map((byte, index) => `${index > 0 && index % GROUP === 0 ? '-' : ''}${ALPHABET[byte % ALPHABET.length]}`)
    .join('')

/** A recovery code as it is compared: however somebody copied it from paper. */
export const foldRecoveryCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1')
