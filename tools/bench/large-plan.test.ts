import { describe, expect, it } from 'vitest'
import { largePlan } from './large-plan.ts'
import { loadGoldSamples } from './samples.ts'
import { isBodyLine, isHeaderLine, linesOf } from './table-text.ts'

const [sample] = loadGoldSamples()

describe('largePlan', () => {
  it('has the rows and nearly the bytes that are asked for, below one header', () => {
    const text = largePlan(sample?.text ?? '', 500, 1_000_000)
    expect(linesOf(text).filter(isHeaderLine)).toHaveLength(1)
    expect(linesOf(text).filter(isBodyLine).length).toBeGreaterThan(480)
    expect(text.length).toBeGreaterThan(850_000)
    expect(new TextEncoder().encode(text).length).toBeLessThan(1_050_000)
  })
})
