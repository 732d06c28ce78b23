import type { HeaderLine } from './header-lines.ts'
import { titleCase } from './title-case.ts'
import { regionOf } from './unit-phrases.ts'
import { UNIT_HEADS } from './unit-words.ts'

const GOVERNMENT =
  /\bPEMERINTAH(?:AN)?\s+(?:DAERAH\s+)?(KOTA|KABUPATEN|KAB\.|PROVINSI|PROPINSI)\s+(\p{Lu}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*){0,3})/iu

/**
 * The region that the unit belongs to: "Pemerintah Kota …" where the document says so of that region, else the region as it
 * stands in the unit's name; null for units without one.
 */
export const readGovernment = (lines: readonly HeaderLine[], unit: string | null): string | null => {
  const region = unit === null ? null : regionOf(unit)
  const printed = lines.flatMap(({ text }) => {
    const match = /^pemerintah/i.test(text) ? GOVERNMENT.exec(text) : null
    return match ? [titleCase(withoutUnit(match[0]))] : []
  })
  if (region === null) return printed[0] ?? null
  const wanted = region.toLowerCase()
  const said = lines.some(({ text }) => text.toLowerCase().includes(`pemerintah ${wanted}`))
  return said ? `Pemerintah ${region}` : region
}

/** A letterhead may print government and unit in one line. */
const withoutUnit = (text: string): string => {
  const words = text.split(' ')
  const unitAt = words.findIndex((word, index) => index > 2 && UNIT_HEADS.has(word.toLowerCase()))
  return unitAt < 0 ? text : words.slice(0, unitAt).join(' ')
}
