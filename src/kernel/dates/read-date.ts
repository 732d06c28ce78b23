import { type IsoDate, isoDate } from './iso-date.ts'
import { mendMonthNames, readMonthName } from './month-names.ts'

const WRITTEN = /(?<!\d)(\d{1,2})\s*(?:[-./]\s*)?(\p{L}{3,10})\.?\s*(?:[-./,]\s*)?(?:tahun\s+)?(\d{4})(?!\d)/giu
const NUMERIC = /(?<!\d)(\d{1,2})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{4})(?!\d)/g
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g

/** First full date in an Indonesian text ("18 Januari 2023", "18-01-2023", "2023-01-18"), or null. */
export const readDate = (text: string): IsoDate | null => {
  const mended = mendMonthNames(text.normalize('NFKC'))
  for (const [, day, name, year] of mended.matchAll(WRITTEN)) {
    const month = readMonthName(name ?? '')
    const date = month === null ? null : isoDate(Number(year), month, Number(day))
    if (date) return date
  }
  for (const [, day, month, year] of mended.matchAll(NUMERIC)) {
    const date = isoDate(Number(year), Number(month), Number(day))
    if (date) return date
  }
  for (const [, year, month, day] of mended.matchAll(ISO)) {
    const date = isoDate(Number(year), Number(month), Number(day))
    if (date) return date
  }
  return null
}
