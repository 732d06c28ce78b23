import { describe, expect, it } from 'vitest'
import { signInRulesAt } from './sign-in-rules.ts'

describe('signInRulesAt', () => {
  it('gives what NIST SP 800-63B-4 asks of a password alone', () => {
    const rules = signInRulesAt(new Date('2026-07-01T00:00:00Z'))
    expect(rules.passwordMinimumCharacters).toBeGreaterThanOrEqual(15)
    expect(rules.passwordMaximumCharacters).toBeGreaterThanOrEqual(64)
    // NIST SP 800-63B-4, 3.2.2: at most 100 for an account, which may be reached by two names.
    expect(2 * rules.failuresPerAccount).toBeLessThanOrEqual(100)
    expect(rules.failuresPerAddress).toBeGreaterThan(rules.failuresPerAccountAndAddress)
  })

  it('takes the oldest rules for a day before any of them', () => {
    expect(signInRulesAt(new Date('1999-01-01T00:00:00Z'))).toEqual(signInRulesAt(new Date('2025-08-01T00:00:00Z')))
  })

  it('lets an idle session end before the session itself', () => {
    const { sessionDays, sessionIdleDays } = signInRulesAt(new Date())
    expect(sessionIdleDays).toBeLessThan(sessionDays)
  })
})
