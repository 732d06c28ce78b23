import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { storableText } from './storable-text.ts'

describe('storableText', () => {
  it('takes out what PostgreSQL cannot keep and leaves the rest as it is', () => {
    expect(storableText('Rapat\0 tim\tkerja\n“I”')).toBe('Rapat tim\tkerja\n“I”')
    expect(storableText('senyum 😀')).toBe('senyum 😀')
  })

  it('makes half a character the sign for an unknown one', () => {
    expect(storableText('😀'.slice(0, 1))).toBe('\uFFFD')
  })

  it('is well-formed and stable for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const kept = storableText(text)
        expect(kept.isWellFormed() && !kept.includes('\0')).toBe(true)
        expect(storableText(kept)).toBe(kept)
      }),
    )
  })
})
