import { describe, expect, it } from 'vitest'
import { shipsScript } from './page-handle.ts'

describe('shipsScript', () => {
  it('is true unless a route of the page declines', () => {
    expect(shipsScript([undefined, {}, { script: true }])).toBe(true)
    expect(shipsScript([undefined, { script: false }])).toBe(false)
  })
})
