import type { HeaderLine } from './header-lines.ts'
import { type Marker, takeMarker } from './list-marker.ts'

const CHAPTER = /^BAB\s*(?:[IVX]{1,5}|\d{1,2})(?![a-z])\s*[.:]?\s*/

/** First words of the sections that work plans have; a line that opens with one and is short is a heading. */
const SECTION_WORDS =
  /^(?:latar belakang|(?:dasar|landasan)(?: hukum)?$|(?:dasar|landasan) (?:hukum|pelaksanaan|penyusunan)|maksud|tujuan$|tujuan (?:dan|pen|pem)|sasaran|ruang lingkup|pengertian|ketentuan umum|definisi|istilah|sistematika|struktur organisasi|susunan|pencana|perencanaan|proses pembangunan|program kerja|rencana aksi|penutup|pendahuluan|gambaran|visi|misi|komponen|mekanisme|tahapan|target|metod|manfaat|jadwal|waktu|anggaran|pembiayaan|monitoring|evaluasi|tugas|lampiran|kesimpulan|tim kerja|organisasi|dokumen (?:program|rencana) kerja|kata pengantar|daftar isi)/i

/** Longest heading, in words; longer lines are sentences. */
const HEADING_WORDS = 14

/** Longest heading, in letters. */
const LONGEST_HEADING = 400

/** "Dasar Hukum ......... 3" of a table of contents. */
const CONTENTS = /(?:\.\s?){4,}\s*\d*$|…+\s*\d*$/

/** A heading's own words, without chapter and number; null when the line is no heading. `marker` tells how its sisters are numbered. */
export type Heading = { readonly words: string; readonly marker: Marker | null; readonly chapter: boolean }

export const readHeading = (text: string): Heading | null => {
  if (text.length > LONGEST_HEADING || CONTENTS.test(text)) return null
  const chapter = CHAPTER.exec(text)
  if (chapter) return { words: text.slice(chapter[0].length).trim(), marker: null, chapter: true }
  const { marker, rest } = takeMarker(text)
  const words = rest.replace(/\s*[.:]+$/, '')
  if (/[;,]$/.test(rest)) return null
  if (isCapitals(words)) return { words, marker, chapter: false }
  if (words.split(' ').length > HEADING_WORDS) return null
  const section = marker?.style === 'section' && /^\p{Lu}/u.test(words)
  const numbered =
    marker !== null && marker.style !== 'bullet' && marker.style !== 'letter' && marker.style !== 'number'
  return section || (SECTION_WORDS.test(words) && (numbered || isTitled(words)))
    ? { words, marker, chapter: false }
    : null
}

const SMALL = /^(?:dan|di|ke|dari|pada|dalam|untuk|yang|menuju|atau|dengan|oleh|atas|terhadap|\/)$/i

/** "Maksud dan Tujuan": every word but the small ones begins with a capital. Sentences do not. */
const isTitled = (words: string): boolean => {
  const heavy = words.split(/[\s/]+/).filter((word) => /\p{L}/u.test(word) && !SMALL.test(word))
  const titled = heavy.filter((word) => /^[("“]?\p{Lu}/u.test(word)).length
  return heavy.length <= 2 ? titled >= 1 : titled === heavy.length
}

export const isCapitals = (words: string): boolean => {
  const letters = words.replace(/[^\p{L}]/gu, '')
  const lower = words.replace(/[^\p{Ll}]/gu, '').length
  return letters.length >= 8 && lower / letters.length < 0.1 && /\s/.test(words)
}

export const isChapter = (text: string): boolean =>
  text.length <= LONGEST_HEADING && CHAPTER.test(text) && !CONTENTS.test(text)

/** Index of the first chapter, decree part or table: what comes before is the cover. */
export const coverEnd = (lines: readonly HeaderLine[]): number => {
  const end = lines.findIndex(
    ({ text }) =>
      text === '' ||
      isChapter(text) ||
      /^(?:[-–•]\s*)?(?:menimbang|kata pengantar|daftar isi|pendahuluan)\b/i.test(text),
  )
  const limit = Math.min(lines.length, COVER_LINES)
  return end < 0 ? limit : Math.min(end, limit)
}

const COVER_LINES = 90

/** A line without the chapter and the number before its words. */
export const bareWords = (text: string): string => takeMarker(text.replace(CHAPTER, '')).rest
