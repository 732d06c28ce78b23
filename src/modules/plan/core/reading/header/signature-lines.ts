import { OFFICE } from './offices.ts'

/** The line of the officer's number. */
export const NUMBER_LINE = /^\W*(?:NIP|NRP|NIK)\b/i

/** Place and day above a signature: "Sukamaju, 3 Februari 2023". */
export const PLACE_DATE =
  /^(\p{Lu}[\p{L} .'-]{2,40}?)\s*,\s*(?:tanggal\s+)?(\d{1,2}\s*[\p{L}-]+\s*\d{4}|\d{1,2}[-/]\d{1,2}[-/]\d{4}|\s*\p{Lu}\p{Ll}+\s+\d{4}|(?=…|\.{3}|_).*)$/u

/** Longest line of an office above a signature. */
const LONGEST_OFFICE = 90

/** Whether a signature begins or stands here: place and day, an office that a comma closes, a number. */
export const isSignatureLine = (text: string): boolean =>
  text.length <= LONGEST_OFFICE &&
  (PLACE_DATE.test(text) || NUMBER_LINE.test(text) || (OFFICE.test(text) && text.endsWith(',')))
