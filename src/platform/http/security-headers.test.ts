import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, newNonce, securityHeaders } from './security-headers.ts'

describe('security headers', () => {
  it('allow scripts by nonce alone', () => {
    const policy = contentSecurityPolicy('abc')
    expect(policy).toContain("script-src 'nonce-abc';")
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  })

  it('allow style attributes but no style element', () => {
    const policy = contentSecurityPolicy('abc')
    expect(policy).toContain("style-src 'self';")
    expect(policy).toContain("style-src-attr 'unsafe-inline';")
  })

  it('ask for https only where the site has it', () => {
    expect(securityHeaders('abc', true)).toHaveProperty('Strict-Transport-Security')
    expect(securityHeaders('abc', false)).not.toHaveProperty('Strict-Transport-Security')
  })

  it('keep Origin with our own forms', () => {
    expect(securityHeaders('abc', true)).toMatchObject({ 'Referrer-Policy': 'same-origin' })
  })

  it('come with a fresh nonce of 128 bits each time', () => {
    expect(Buffer.from(newNonce(), 'base64')).toHaveLength(16)
    expect(newNonce()).not.toBe(newNonce())
  })
})
