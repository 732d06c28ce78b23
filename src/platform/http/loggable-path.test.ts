import { describe, expect, it } from 'vitest'
import { loggablePath } from './loggable-path.ts'

const id = '3f2c1d1e-9a4b-4c1d-8e2f-0a1b2c3d4e5f'
const month = '/unit/:unitId/rencana/:planId/bulan/:month'

describe('loggablePath', () => {
  it('keeps the words of the route, ids of records and months', () => {
    const path = `/unit/${id}/rencana/${id}/bulan/2026-05`
    expect(loggablePath(path, month)).toBe(path)
    expect(loggablePath(`/unit/${id}.data`, '/unit/:unitId')).toBe(`/unit/${id}.data`)
    expect(loggablePath('/', '/')).toBe('/')
    expect(loggablePath('/_.data', '/')).toBe('/.data')
  })

  it('hides one-time secrets and whatever else somebody typed', () => {
    expect(loggablePath('/siapkan/kq3Zt8vYw2Lr9sXbN1cDfG', '/siapkan/:token')).toBe('/siapkan/*')
    expect(loggablePath('/siapkan/abcdefghijklmnopqrstuvwxyzabcdefghijklmnopq', '/siapkan/:token')).toBe('/siapkan/*')
    expect(loggablePath('/unit/siti-rahayu/rencana/198001012005012001/bulan/mei', month)).toBe(
      '/unit/*/rencana/*/bulan/*',
    )
    expect(loggablePath('/unit/%00', '/unit/:unitId')).toBe('/unit/*')
  })

  it('tells nothing of an address that does not exist', () => {
    expect(loggablePath('/orang/siti-rahayu', '/*')).toBe('/*')
    expect(loggablePath('/assets/page-1234.js', '/assets/*')).toBe('/assets/*')
  })

  it('writes words as the route has them, whatever was asked', () => {
    expect(loggablePath('/MASUK/', '/masuk')).toBe('/masuk')
  })
})
