import { describe, expect, it } from 'vitest'
import { bodyLimitOf } from './body-limits.ts'
import { shipsScript } from './page-handle.ts'

const MEGABYTE = 1024 * 1024

describe('bodyLimitOf', () => {
  it('gives pages that take files room for 25 MB', () => {
    expect(bodyLimitOf('/unit/1/rencana/impor')).toBeGreaterThan(25 * MEGABYTE)
    expect(bodyLimitOf('/unit/1/rencana/impor.data')).toBeGreaterThan(25 * MEGABYTE)
  })

  it('gives every other form 1 MB', () => {
    expect(bodyLimitOf('/masuk')).toBe(MEGABYTE)
    expect(bodyLimitOf('/unit/1/rencana/impor/2')).toBe(MEGABYTE)
  })
})

describe('shipsScript', () => {
  it('is true unless a route of the page declines', () => {
    expect(shipsScript([undefined, {}, { script: true }])).toBe(true)
    expect(shipsScript([undefined, { script: false }])).toBe(false)
  })
})
