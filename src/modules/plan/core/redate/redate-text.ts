import { daysInMonth } from '#kernel/dates/iso-date.ts'
import { readMonthName } from '#kernel/dates/month-names.ts'

/** A span of years ("2016-2021") belongs to a strategy or a law and outlives the plan. */
const YEAR_SPAN = /(?<!\d)(?:19|20)\d\d\s*(?:[-–—/]|s\s?\/\s?d\.?|s\.d\.?|sampai dengan)\s*(?:19|20)\d\d(?!\d)/giu
const YEAR = /(?<!\d)((?:19|20)\d\d)(?!\d)/gu
/** "Feb-23", "Des'22": a month and the last two figures of a year. */
const SHORT_YEAR = /(?<!\p{L})(\p{L}{3,10})(\.?\s*[-'’])(\d\d)(?!\d)/gu
const FEBRUARY_29 = /(?<!\d)29(\s*[-–]?\s*)(\p{L}{3,9})(\.?\s*[-–]?\s*)((?:19|20)\d\d)(?!\d)/gu
const ISO_29 = /(?<!\d)((?:19|20)\d\d)-02-29(?!\d)/g

const shifted = (year: string, shift: number): string => String(Number(year) + shift)

/**
 * A target text with its years moved by `shift` years, all other words as they stand. Spans of years stay, and 29 February
 * becomes the 28th in a year that has none.
 */
export const redateText = (text: string, shift: number): string => {
  if (shift === 0) return text
  let moved = ''
  let from = 0
  for (const span of text.matchAll(YEAR_SPAN)) {
    moved += moveYears(text.slice(from, span.index), shift) + span[0]
    from = span.index + span[0].length
  }
  return moved + moveYears(text.slice(from), shift)
}

const moveYears = (text: string, shift: number): string =>
  text
    .replace(SHORT_YEAR, (whole, name: string, mark: string, digits: string) =>
      readMonthName(name) === null
        ? whole
        : `${name}${mark}${String((Number(digits) + shift + 100) % 100).padStart(2, '0')}`,
    )
    .replace(YEAR, (year) => shifted(year, shift))
    .replace(FEBRUARY_29, (whole, gap: string, name: string, mark: string, year: string) =>
      readMonthName(name) === 2 && daysInMonth(Number(year), 2) === 28 ? `28${gap}${name}${mark}${year}` : whole,
    )
    .replace(ISO_29, (whole, year: string) => (daysInMonth(Number(year), 2) === 28 ? `${year}-02-28` : whole))
