import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diceSimilarity } from './dice.ts'

describe('diceSimilarity', () => {
  it('gives the textbook value for night and nacht', () => {
    expect(diceSimilarity('night', 'nacht')).toBeCloseTo(0.25, 10)
  })

  it('gives 1 for texts that differ in case, marks and spaces only', () => {
    expect(diceSimilarity('Tim Kerja', 'tim-kerja')).toBe(1)
  })

  it('gives 0 for a single letter against another text', () => {
    expect(diceSimilarity('a', 'ab')).toBe(0)
  })

  it('counts a repeated pair as often as both texts have it', () => {
    expect(diceSimilarity('aaaa', 'aa')).toBeCloseTo(0.5, 10)
  })

  it('is symmetric and stays within 0 and 1', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const there = diceSimilarity(one, other)
        return there === diceSimilarity(other, one) && there >= 0 && there <= 1
      }),
    )
  })
})
