import { describe, expect, it } from 'vitest'
import { cookieHeader, readCookie, sessionCookieName } from './cookies.ts'

describe('cookies', () => {
  it('are read by their whole name', () => {
    const header = 'zona-x=1; xzona=2; zona=3; zona=4'
    expect(readCookie(header, 'zona')).toBe('3')
    expect(readCookie(header, 'bahasa')).toBeUndefined()
    expect(readCookie(null, 'zona')).toBeUndefined()
  })

  it('are closed to scripts and to other sites', () => {
    expect(cookieHeader('zona', 'a.b', { secure: false, maxAge: 60 })).toBe(
      'zona=a.b; Path=/; SameSite=Lax; HttpOnly; Max-Age=60',
    )
  })

  it('are bound to the host where there is https', () => {
    const name = sessionCookieName(true)
    expect(name).toMatch(/^__Host-/)
    // A __Host- cookie needs Secure, Path=/ and no Domain.
    const header = cookieHeader(name, 'a', { secure: true })
    expect(header).toContain('; Secure')
    expect(header).toContain('; Path=/')
    expect(header).not.toContain('Domain')
  })

  it('refuse a value that could end the header', () => {
    expect(() => cookieHeader('zona', 'a; Domain=evil.test', { secure: true })).toThrow(/plain/)
  })
})
