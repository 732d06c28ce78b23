import { describe, expect, it } from 'vitest'
import { loggablePath } from './loggable-path.ts'

describe('loggablePath', () => {
  it('keeps words and record ids', () => {
    const path = '/unit/3f2c1d1e-9a4b-4c1d-8e2f-0a1b2c3d4e5f/rencana'
    expect(loggablePath(path)).toBe(path)
    expect(loggablePath(`${path.replace('/rencana', '')}.data`)).not.toContain('*')
  })

  it('hides what may be a one-time secret', () => {
    expect(loggablePath('/siapkan/kq3Zt8vYw2Lr9sXbN1cDfG')).toBe('/siapkan/*')
    expect(loggablePath(`/siapkan/${'abcdefghij'.repeat(5)}`)).toBe('/siapkan/*')
  })
})
