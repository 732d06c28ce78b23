import { describe, expect, it } from 'vitest'
import { dateInZone } from './date-in-zone.ts'
import { endOfDay, isZone, ZONES, type Zone } from './zones.ts'

describe('endOfDay', () => {
  it.each(Object.keys(ZONES) as Zone[])('is the last second of the day on a clock of %s', (zone) => {
    const end = endOfDay('2024-02-29', zone)
    expect(dateInZone(end, zone)).toBe('2024-02-29')
    expect(dateInZone(new Date(end.getTime() + 1000), zone)).toBe('2024-03-01')
  })

  it('throws on what is no date', () => {
    expect(() => endOfDay('2023-02-29', 'Asia/Jakarta')).toThrow(RangeError)
  })
})

describe('isZone', () => {
  it('knows the zones of Indonesia only', () => {
    expect(isZone('Asia/Makassar')).toBe(true)
    expect(isZone('Asia/Singapore')).toBe(false)
    expect(isZone('toString')).toBe(false)
  })
})
