import { describe, expect, it } from 'vitest'
import { isWide, shipsScript } from './page-handle.ts'

describe('shipsScript', () => {
  it('is true unless a route of the page declines', () => {
    expect(shipsScript([undefined, {}, { script: true }])).toBe(true)
    expect(shipsScript([undefined, { script: false }])).toBe(false)
  })
})

describe('isWide', () => {
  it('is true as soon as one route of the page asks for the width', () => {
    expect(isWide([undefined, { script: true }])).toBe(false)
    expect(isWide([undefined, { wide: true }])).toBe(true)
  })
})
