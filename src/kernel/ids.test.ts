import { describe, expect, it } from 'vitest'
import { isId } from './ids.ts'

describe('isId', () => {
  it('knows our identifiers in both cases', () => {
    expect(isId('0b9c3c5e-4d0f-4a7e-9a63-0f4d1a2b3c4d')).toBe(true)
    expect(isId('0B9C3C5E-4D0F-4A7E-9A63-0F4D1A2B3C4D')).toBe(true)
  })

  it('takes nothing else, however near', () => {
    for (const text of [
      '',
      'x',
      null,
      undefined,
      '0b9c3c5e4d0f4a7e9a630f4d1a2b3c4d',
      ' 0b9c3c5e-4d0f-4a7e-9a63-0f4d1a2b3c4d',
    ]) {
      expect(isId(text)).toBe(false)
    }
  })
})
