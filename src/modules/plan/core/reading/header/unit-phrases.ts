import { NOT_UNITS, SHORT_HEADS, UNIT_HEADS, UNIT_STOPS } from './unit-words.ts'

/** Laws and offices of others stand before these names; the phrase then tells of them. */
const OTHERS = /^(?:peraturan|undang-undang|instruksi|menteri|perban|perka|surat|se)$/i

const CONNECTORS = new Set(['dan', '&', 'dan/atau', '/', '-', 'dr', 'drg', 'prof'])
const PLACES = /^(?:kota|kabupaten|kab\.?|provinsi|propinsi|kotamadya)$/i
const LONGEST_NAME = 16

/** Every institution that a text names, as printed: from its first word up to where the name ends. */
export const unitPhrases = (text: string): readonly string[] => {
  const words = text.split(' ')
  return words.flatMap((word, index) => {
    const bare = word.replace(/[^\p{L}]/gu, '').toLowerCase()
    if (!(UNIT_HEADS.has(bare) || SHORT_HEADS.has(bare)) || !/^[("“]?\p{Lu}/u.test(word)) return []
    if (OTHERS.test(words[index - 1] ?? '') || OTHERS.test(words[index - 2] ?? '')) return []
    const phrase = phraseFrom(words, index)
    return phrase === null || NOT_UNITS.test(phrase.toLowerCase()) ? [] : [phrase]
  })
}

const phraseFrom = (words: readonly string[], from: number): string | null => {
  const taken: string[] = []
  for (const word of words.slice(from, from + LONGEST_NAME)) {
    const bare = word.toLowerCase().replace(/[^\p{L}/&-]/gu, '')
    const named = /^[("“]?\p{Lu}/u.test(word) && !UNIT_STOPS.has(bare)
    if (!named && !CONNECTORS.has(bare)) break
    taken.push(word)
    if (/[,.;:)]$/.test(word) && !/^(?:kab|dr|drg|prof|st|h|r|m|kh)\.$/i.test(word)) break
  }
  while (taken.length > 0 && CONNECTORS.has((taken.at(-1) ?? '').toLowerCase())) taken.pop()
  const phrase = taken
    .join(' ')
    .replace(/[^\p{L}\p{N}]+$/u, '')
    .replace(/^[("“]+/, '')
  return taken.length > 1 && !PLACES.test(taken.at(-1) ?? '') ? phrase : null
}

/** The region at the end of a unit's name: "Kota …", "Kabupaten …", "Provinsi …". */
export const regionOf = (unit: string): string | null => {
  const match = /(?:^|\s)((?:kota|kabupaten|kab\.|provinsi|propinsi)\s+\p{Lu}.*)$/iu.exec(unit)
  return match?.[1] ?? null
}
