import { describe, expect, it } from 'vitest'
import { bodyLimitOf } from './body-limits.ts'

describe('bodyLimitOf', () => {
  it('gives pages that take files room for 25 MB and what travels around them', () => {
    for (const path of ['/unit/1/rencana/impor', '/unit/1/rencana/impor.data']) {
      const { megabytes, bytes } = bodyLimitOf(path)
      expect(megabytes).toBe(25)
      expect(bytes).toBeGreaterThan(25 * 1024 * 1024)
    }
  })

  it('gives every other form 1 MB', () => {
    expect(bodyLimitOf('/masuk').bytes).toBe(1024 * 1024)
    expect(bodyLimitOf('/unit/1/rencana/impor/2').megabytes).toBe(1)
  })
})
