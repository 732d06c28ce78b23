/**
 * A light Indonesian stemmer: strips the common affixes so that "menyosialisasikan", "disosialisasikan" and "sosialisasi"
 * meet. It may cut too much or too little; both sides of a comparison are cut alike, so that does no harm. Source of the
 * affix list: Tata Bahasa Baku Bahasa Indonesia, chapter on verbs; no dictionary.
 */
const PREFIXES: readonly (readonly [prefix: string, replacement: string])[] = [
  ['diper', ''],
  ['memper', ''],
  ['keber', ''],
  ['meny', 's'],
  ['peny', 's'],
  ['meng', ''],
  ['peng', ''],
  ['mem', 'p'],
  ['pem', 'p'],
  ['men', 't'],
  ['pen', 't'],
  ['ber', ''],
  ['ter', ''],
  ['per', ''],
  ['me', ''],
  ['pe', ''],
  ['di', ''],
  ['ke', ''],
  ['se', ''],
]

/** "men-" and "mem-" swallow the t or p of a stem ("menetapkan", tetap) only where a vowel follows ("mendata", data). */
const SWALLOWED = new Set(['t', 'p'])
const VOWEL = /^[aeiou]/

const SUFFIXES = ['kannya', 'annya', 'nya', 'kan', 'lah', 'kah', 'an', 'i'] as const

/** Shortest stem that is left standing, in letters. */
const MIN_STEM = 4

export const stemWord = (word: string): string => {
  if (word.length <= MIN_STEM + 1) return word
  let stem = word
  for (const suffix of SUFFIXES) {
    if (!stem.endsWith(suffix) || stem.length - suffix.length < MIN_STEM) continue
    stem = stem.slice(0, -suffix.length)
    break
  }
  for (const [prefix, replacement] of PREFIXES) {
    if (!stem.startsWith(prefix) || stem.length - prefix.length < MIN_STEM - replacement.length) continue
    const rest = stem.slice(prefix.length)
    return SWALLOWED.has(replacement) && !VOWEL.test(rest) ? rest : replacement + rest
  }
  return stem
}
