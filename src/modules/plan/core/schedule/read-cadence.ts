import type { Recurrence } from './schedule.ts'

/** How often: times a year. 2 and 4 are half years and quarters; 3 and 6 (every four, every two months) have no name in a schedule. */
export type Cadence = 'daily' | 12 | 6 | 4 | 3 | 2 | 1

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  enam: 6,
  'dua belas': 12,
  duabelas: 12,
}
const NUMBER = `(\\d{1,2}|${Object.keys(NUMBER_WORDS).join('|')})(?:\\s*\\(\\s*\\p{L}+\\s*\\))?`
const EVERY = '(?:setiap|tiap-tiap|tiap|per|/)[\\s-]*'
const WEEKDAYS = "senin|selasa|rabu|kamis|jum'?at|sabtu|minggu"
const END = '(?![\\p{L}])'

const count = (text: string | undefined): number => NUMBER_WORDS[text ?? ''] ?? Number(text)

/** Every so many months is so many times a year. */
const BY_MONTHS: Readonly<Record<number, Cadence>> = { 1: 12, 2: 6, 3: 4, 4: 3, 6: 2, 12: 1 }
const BY_TIMES: Readonly<Record<number, Cadence>> = { 1: 1, 2: 2, 3: 3, 4: 4, 6: 6, 12: 12 }

const ofMonths = (months: number): Cadence | null => BY_MONTHS[months] ?? null

const ofTimes = (times: number): Cadence | null => BY_TIMES[times] ?? null

const rule = (source: string, read: (match: RegExpExecArray) => Cadence | null): [RegExp, typeof read] => [
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})`, 'uy'),
  read,
]

const RULES = [
  rule(
    `${NUMBER}\\s*(?:kali|x)\\s*(?:dalam\\s*|/\\s*|per\\s*|tiap\\s*|setiap\\s*)?(?:setahun|se\\s?tahun|(?:1|satu)\\s*tahun|tahun)${END}`,
    (m) => ofTimes(count(m[1])),
  ),
  rule(
    `(?:sekali\\s*(?:dalam\\s*)?(?:setahun|(?:1|satu)\\s*tahun)|(?:setahun|(?:1|satu)\\s*tahun)\\s*(?:sekali|(?:1|satu)\\s*(?:kali|x)))${END}`,
    () => 1,
  ),
  rule(`(?:sekali\\s*(?:dalam\\s*)?sebulan|sebulan\\s*(?:sekali|(?:1|satu)\\s*(?:kali|x)))${END}`, () => 12),
  rule(`${EVERY}${NUMBER}[\\s-]*(?:bulan|bln)(?:an|nya)?(?:\\s*sekali)?${END}`, (m) => ofMonths(count(m[1]))),
  rule(`${NUMBER}[\\s-]*(?:(?:bulan|bln)an|(?:bulan|bln)\\s*sekali)${END}`, (m) => ofMonths(count(m[1]))),
  rule(`(?:harian|(?:${EVERY})hari(?:\\s*kerja)?(?!\\s*(?:${WEEKDAYS}))|sehari\\s*sekali)${END}`, () => 'daily'),
  rule(
    `(?:mingguan|(?:${EVERY})(?:minggu|pekan)(?:nya)?|seminggu\\s*sekali|(?:${EVERY})(?:hari\\s*)?(?:${WEEKDAYS}))${END}`,
    () => 12,
  ),
  rule(`${EVERY}(?:tanggal|tgl)\\.?\\s*\\d{1,2}(?:\\s*(?:bulan|bln)(?:\\s*berikutnya)?)?${END}`, () => 12),
  rule(`(?:bulanan|(?:${EVERY})(?:bulan|bln)(?:nya|an)?)${END}`, () => 12),
  rule(`(?:${EVERY})?(?:triwulan|tribulan|kuartal|tw)(?:an|nya)?${END}`, () => 4),
  rule(`(?:${EVERY})?(?:caturwulan|caturbulan)(?:an)?${END}`, () => 3),
  rule(`(?:(?:${EVERY})?(?:semester|smt)(?:an|nya)?|(?:${EVERY})?(?:setengah|tengah)\\s*tahun(?:an)?)${END}`, () => 2),
  rule(`(?:tahunan|(?:${EVERY})(?:(?:1|satu)\\s*)?(?:tahun|thn|th)(?:nya|an)?(?:\\s*sekali)?)${END}`, () => 1),
]

/** The cadence that starts at this place of a lower-case text, with the length of its words. */
export const cadenceAt = (text: string, at: number): { cadence: Cadence; length: number } | null => {
  for (const [pattern, read] of RULES) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    const cadence = match ? read(match) : null
    if (match && cadence !== null) return { cadence, length: match[0].length }
  }
  return null
}

const NAMES: Readonly<Record<Cadence, Recurrence | null>> = {
  daily: 'daily',
  12: 'monthly',
  6: null,
  4: 'quarterly',
  3: null,
  2: 'semesterly',
  1: 'yearly',
}

export const recurrenceOf = (cadence: Cadence): Recurrence | null => NAMES[cadence]

const UNNAMED: Partial<Record<Cadence, readonly number[]>> = { 6: [2, 4, 6, 8, 10, 12], 3: [4, 8, 12] }

/** Months 1..12 at whose end a cadence without a name falls due; empty for the named ones. */
export const unnamedMonths = (cadence: Cadence): readonly number[] => UNNAMED[cadence] ?? []

/** The most frequent first: what is due more often must not be lost behind what is due less often. */
export const finest = (cadences: readonly Cadence[]): Cadence | null => {
  const weight = (cadence: Cadence): number => (cadence === 'daily' ? 365 : cadence)
  return cadences.length === 0 ? null : cadences.reduce((best, next) => (weight(next) > weight(best) ? next : best))
}
