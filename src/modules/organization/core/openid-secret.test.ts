import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readOpenIdSecret, writeOpenIdSecret } from './openid-secret.ts'

const token = 'Ab-_'.repeat(11).slice(0, 43)

describe('the secret of a sign-in elsewhere', () => {
  it('comes back as it was written, in signs that a cookie may hold', () => {
    const page = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => `/${text}`)
    fc.assert(
      fc.property(page, fc.nat(), (next, begunAt) => {
        const written = writeOpenIdSecret({ token, begunAt, next })
        expect(written).toMatch(/^[\w.-]+$/)
        expect(readOpenIdSecret(written)).toEqual({ token, begunAt, next })
      }),
    )
  })

  it('forgets a page whose address is too long', () => {
    const written = writeOpenIdSecret({ token, begunAt: 1, next: `/${'x'.repeat(5_000)}` })
    expect(readOpenIdSecret(written)?.next).toBe('/')
  })

  it.each([
    '',
    token,
    `${token}.1`,
    `${token}x.1.`,
    `${token}.x.`,
    `${token}.1._e4_e4`,
    `${token}.1./`,
    'x'.repeat(5_000),
  ])('is nothing else: %#', (text) => {
    expect(readOpenIdSecret(text)?.next ?? null).not.toBe('/evil')
    if (text !== `${token}.1._e4_e4`) expect(readOpenIdSecret(text)).toBeNull()
  })
})
