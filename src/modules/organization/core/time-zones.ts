import { ZONES, type Zone } from '#kernel/dates/zones.ts'

/** The zones of Indonesia's three legal times, WIB, WITA and WIT (Keppres 41/1987), by their IANA names. */
export const TIME_ZONES = Object.keys(ZONES) as [Zone, ...Zone[]]
