import { describe, expect, it } from 'vitest'
import { pick, pickNumber, seededRandom } from './random.ts'

describe('seededRandom', () => {
  it('repeats for one seed and differs for another', () => {
    const take = (seed: number) => Array.from({ length: 5 }, seededRandom(seed))
    expect(take(7)).toEqual(take(7))
    expect(take(7)).not.toEqual(take(8))
  })

  it('spreads evenly over the tenths', () => {
    const random = seededRandom(1)
    const counts = new Array<number>(10).fill(0)
    for (let run = 0; run < 10_000; run++) {
      const tenth = pickNumber(random, 10)
      counts[tenth] = (counts[tenth] ?? 0) + 1
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })
})

describe('pick', () => {
  it('refuses an empty list', () => {
    expect(() => pick(seededRandom(1), [])).toThrow('nothing to pick')
  })
})
