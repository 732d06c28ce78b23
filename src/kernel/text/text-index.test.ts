import { describe, expect, it } from 'vitest'
import { buildTextIndex, similarities } from './text-index.ts'

const index = buildTextIndex(
  [new Set(['telah', 'gratifikasi']), new Set(['telah', 'sop']), new Set(['telah', 'sop', 'evaluasi'])],
  0.5,
)

describe('similarities', () => {
  it('gives 1 to the same features', () => {
    expect(similarities(index, new Set(['telah', 'sop']))[1]).toBeCloseTo(1, 10)
  })

  it('lets a rare feature say more than a common one', () => {
    const [rare = 0, common = 0] = similarities(index, new Set(['telah', 'gratifikasi']))
    expect(rare).toBeGreaterThan(2 * common)
  })

  it('lets an unknown feature lower the likeness without hiding it', () => {
    const plain = similarities(index, new Set(['telah', 'sop']))[1] ?? 0
    const named = similarities(index, new Set(['telah', 'sop', 'dinas']))[1] ?? 0
    expect(named).toBeLessThan(plain)
    expect(named).toBeGreaterThan(0.6)
  })

  it('gives 0 everywhere for a text without features', () => {
    expect([...similarities(index, new Set())]).toEqual([0, 0, 0])
  })
})
