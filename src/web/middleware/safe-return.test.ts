import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeReturn } from './safe-return.ts'

describe('safeReturn', () => {
  it('goes on to a page of this site', () => {
    expect(safeReturn('/unit/1/rencana?area=2#baris')).toBe('/unit/1/rencana?area=2#baris')
  })

  it.each([
    'https://evil.test/',
    '//evil.test/',
    '/\\evil.test/',
    '/\t/evil.test/',
    '/.//evil.test/',
    '/a/..//evil.test/',
    '/%2e//evil.test/',
    '/./\\evil.test/',
    '/\n.//evil.test',
    'javascript:alert(1)',
    '',
    null,
    undefined,
    42,
  ])('goes home instead of following %j', (value) => {
    expect(safeReturn(value)).toBe('/')
  })

  it('never leads to another site, whatever is given', () => {
    const piece = fc.constantFrom('/', '\\', '.', '..', '\t', '\n', '%2e', '%2f', '@', ':', '?', '#', 'evil.test')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const next = safeReturn(pieces.join(''))
        expect(new URL(next, 'https://zona.contoh.go.id').origin).toBe('https://zona.contoh.go.id')
      }),
      { numRuns: 2000 },
    )
  })
})
