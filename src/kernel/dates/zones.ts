import { type IsoDate, parseIsoDate } from './iso-date.ts'

/** The zones of Indonesia by their short names; none has daylight saving time. `hours` = ahead of UTC. */
export const ZONES = {
  'Asia/Jakarta': { short: 'WIB', hours: 7 },
  'Asia/Pontianak': { short: 'WIB', hours: 7 },
  'Asia/Makassar': { short: 'WITA', hours: 8 },
  'Asia/Jayapura': { short: 'WIT', hours: 9 },
} as const satisfies Record<string, { short: 'WIB' | 'WITA' | 'WIT'; hours: number }>

export type Zone = keyof typeof ZONES

export const isZone = (name: string): name is Zone => Object.hasOwn(ZONES, name)

/** The last second of a date, 23:59:59, as a clock in the zone shows it; throws on a text that is no date. */
export const endOfDay = (date: IsoDate, zone: Zone): Date => {
  const parts = parseIsoDate(date)
  if (!parts) throw new RangeError(`not an ISO date: ${date}`)
  const at = new Date(0)
  at.setUTCFullYear(parts.year, parts.month - 1, parts.day)
  at.setUTCHours(23 - ZONES[zone].hours, 59, 59, 0)
  return at
}
