import { describe, expect, it } from 'vitest'
import { dateInZone } from './date-in-zone.ts'

describe('dateInZone', () => {
  it('turns the day at midnight of the zone, not of the server', () => {
    const instant = new Date('2026-11-30T16:30:00Z')
    expect(dateInZone(instant, 'Asia/Jakarta')).toBe('2026-11-30')
    expect(dateInZone(instant, 'Asia/Makassar')).toBe('2026-12-01')
    expect(dateInZone(instant, 'Asia/Jayapura')).toBe('2026-12-01')
  })
})
