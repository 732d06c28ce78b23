/**
 * Reads the names of months as they stand in Indonesian official texts: full, short, old spelling (Pebruari, Nopember),
 * a few English ones, misspelt by a letter, or torn by a line wrap (`Septem-ber`).
 */
const FULL = [
  ['januari', 'january'],
  ['februari', 'pebruari', 'february'],
  ['maret', 'march'],
  ['april'],
  ['mei', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['agustus', 'august'],
  ['september'],
  ['oktober', 'october'],
  ['november', 'nopember'],
  ['desember', 'december'],
] as const

const SHORT: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  febr: 2,
  peb: 2,
  pebr: 2,
  mar: 3,
  mrt: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  agt: 8,
  agu: 8,
  ags: 8,
  agst: 8,
  agust: 8,
  aug: 8,
  sep: 9,
  sept: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  nop: 11,
  des: 12,
  dec: 12,
}

const EXACT = new Map<string, number>([
  ...FULL.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
  ...Object.entries(SHORT),
])

/** True when `a` becomes `b` with one letter changed, left out, put in, or two neighbours swapped. */
const almost = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let endA = a.length
  let endB = b.length
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)]
  if (restA.length <= 1 && restB.length <= 1) return true
  return restA.length === 2 && restB === `${restA[1]}${restA[0]}`
}

/** Shortest word that may be misspelt: `mei`, `juni`, `juli` and `maret` have too many neighbours among other words. */
const FUZZY_LENGTH = 6

/** Month number 1..12 of one word, or null. Case and a closing dot do not matter. */
export const readMonthName = (word: string): number | null => {
  const plain = word.toLowerCase().replace(/\.$/, '')
  const exact = EXACT.get(plain)
  if (exact !== undefined) return exact
  if (plain.length < FUZZY_LENGTH) return null
  const index = FULL.findIndex((names) => names.some((name) => name.length >= FUZZY_LENGTH && almost(plain, name)))
  return index < 0 ? null : index + 1
}

const GAP = '[\\s\\u00ad-]{0,3}'
const TORN = new RegExp(
  `(?<![\\p{L}])(?:${FULL.flat()
    .filter((name) => name.length >= FUZZY_LENGTH - 1)
    .map((name) => [...name].join(GAP))
    .join('|')})(?![\\p{L}])`,
  'giu',
)

/** Puts month names together that a wrap tore apart: "Septem-ber 2022" becomes "September 2022". */
export const mendMonthNames = (text: string): string => text.replace(TORN, (name) => name.replace(/[\s\u00ad-]+/g, ''))
