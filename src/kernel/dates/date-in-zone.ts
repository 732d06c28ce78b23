import type { IsoDate } from './iso-date.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** The calendar date that a clock in the zone (IANA name, "Asia/Makassar") shows at an instant. */
export const dateInZone = (instant: Date, zone: string): IsoDate => {
  let format = formats.get(zone)
  if (!format) {
    // "sv" writes dates as ISO does.
    format = new Intl.DateTimeFormat('sv', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formats.set(zone, format)
  }
  return format.format(instant)
}
