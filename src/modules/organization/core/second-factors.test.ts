import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type FactorSummary,
  foldRecoveryCode,
  mayRemoveFactor,
  recoveryCodeFrom,
  stepAfterPassword,
} from './second-factors.ts'

const none: FactorSummary = {
  hasTotp: false,
  totpFailures: 0,
  passkeys: 0,
  recoveryCodes: 0,
  isNeeded: false,
  hasPassword: true,
}

describe('the step after the password', () => {
  it.each([
    ['none for a person without factor and without need', {}, null],
    ['the enrolment when a role needs a factor', { isNeeded: true }, 'enrolment'],
    ['the second factor when there are codes', { hasTotp: true }, 'second_factor'],
    ['the second factor when there is a passkey', { passkeys: 1, isNeeded: true }, 'second_factor'],
    ['the enrolment when nothing but recovery codes is left', { recoveryCodes: 3, isNeeded: true }, 'enrolment'],
  ] as const)('is %s', (_name, given, step) => {
    expect(stepAfterPassword({ ...none, ...given })).toBe(step)
  })
})

describe('removing a factor', () => {
  it.each([
    [{ hasTotp: true }, true],
    [{ hasTotp: true, isNeeded: true }, false],
    [{ passkeys: 1, isNeeded: true }, false],
    [{ passkeys: 2, isNeeded: true }, true],
    [{ hasTotp: true, passkeys: 1, isNeeded: true }, true],
  ])('of %o is allowed: %s', (given, allowed) => {
    expect(mayRemoveFactor({ ...none, ...given })).toBe(allowed)
  })
})

describe('a recovery code', () => {
  it('stands in groups of four, in letters that nobody mistakes', () => {
    expect(recoveryCodeFrom(Uint8Array.from([7, 19, 34, 52, 29, 4, 23, 13, 0, 9, 15, 31]))).toBe('7k2m-x4qd-09fz')
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 12, maxLength: 12 }), (random) => {
        expect(recoveryCodeFrom(random)).toMatch(/^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){2}$/)
      }),
    )
  })

  it('is the same however it is typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 12, maxLength: 12 }), (random) => {
        const code = recoveryCodeFrom(random)
        const typed = ` ${code.toUpperCase().replaceAll('-', ' ').replaceAll('0', 'O').replaceAll('1', 'l')} `
        expect(foldRecoveryCode(typed)).toBe(foldRecoveryCode(code))
        expect(foldRecoveryCode(code)).toBe(code.replaceAll('-', ''))
      }),
    )
  })
})
