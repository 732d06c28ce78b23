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
    'javascript:alert(1)',
    '',
    null,
    undefined,
    42,
  ])('goes home instead of following %j', (value) => {
    expect(safeReturn(value)).toBe('/')
  })
})
