import { describe, expect, it } from 'vitest'
import { findTotpStep, totpAddress, totpSecretText } from './totp.ts'

/** Secret and codes of RFC 6238, appendix B (SHA-1, eight digits). */
const SECRET = Buffer.from('12345678901234567890')
const eight = { codeStepSeconds: 30, codeDigits: 8, codeDriftSteps: 0 }
const six = { codeStepSeconds: 30, codeDigits: 6, codeDriftSteps: 1 }
const at = (seconds: number) => new Date(seconds * 1000)

describe('codes by time', () => {
  it.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('are those of RFC 6238 at %i s', (seconds, code) => {
    expect(findTotpStep(SECRET, code, at(seconds), eight)).toBe(Math.floor(seconds / 30))
  })

  it('are taken one step early or late and name their own step', () => {
    const code = '287082'
    expect(findTotpStep(SECRET, code, at(59), six)).toBe(1)
    expect(findTotpStep(SECRET, code, at(89), six)).toBe(1)
    expect(findTotpStep(SECRET, code, at(29), six)).toBe(1)
    expect(findTotpStep(SECRET, code, at(90), six)).toBeNull()
  })

  it('may be typed with blanks', () => {
    expect(findTotpStep(SECRET, ' 287 082 ', at(59), six)).toBe(1)
  })

  it.each(['', '28708', '2870822', '287083', 'abcdef', '２８７０８２', '28708\0'])('are not "%s"', (code) => {
    expect(findTotpStep(SECRET, code, at(59), six)).toBeNull()
  })

  it('are set up by an address that names the account', () => {
    const address = new URL(totpAddress(SECRET, six, 'Zona', 'ratna@contoh.go.id'))
    expect([address.protocol, address.host, address.pathname]).toEqual([
      'otpauth:',
      'totp',
      '/Zona:ratna%40contoh.go.id',
    ])
    expect(address.searchParams.get('secret')).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
    expect(totpSecretText(SECRET)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
  })
})
