/** Numbers 0 ≤ n < 1 that repeat for the same seed (mulberry32), so that a damaged document can be made again. */
export type Random = () => number

export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A whole number from 0 to `below` - 1. */
export const pickNumber = (random: Random, below: number): number => Math.floor(random() * below)

export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[pickNumber(random, items.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}
