import { describe, expect, it } from 'vitest'
import { factorRulesAt } from './factor-rules.ts'

describe('the rules of second factors', () => {
  const rules = factorRulesAt(new Date('2026-11-20'))

  it('are those of RFC 6238: six digits every 30 seconds, one step of drift', () => {
    expect([rules.codeDigits, rules.codeStepSeconds, rules.codeDriftSteps]).toEqual([6, 30, 1])
  })

  it('stay within NIST SP 800-63B-4: at most 100 failures in a row, secrets of 112 bits and more', () => {
    expect(rules.codeFailuresInARow).toBeLessThanOrEqual(100)
    expect(rules.codeSecretBytes * 8).toBeGreaterThanOrEqual(112)
    expect(rules.recoveryCodeCharacters * 5).toBeGreaterThanOrEqual(20)
  })

  it('give a half sign-in five tries', () => {
    expect(rules.halfSignInTries).toBe(5)
  })

  it('before the first version are those of the first', () => {
    expect(factorRulesAt(new Date('2001-01-01'))).toEqual(rules)
  })
})
