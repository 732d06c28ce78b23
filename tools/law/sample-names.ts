const WORD = /[\p{L}\p{N}]+/gu
/** `E-plaq`: the part after the hyphen belongs to the name although it is written small. */
const HYPHENATED = /(?<![\p{L}\p{N}])\p{Lu}-(\p{Ll}+)/gu
const SHORTEST = 3

/**
 * Proper names of sample documents, found by how they are written: words with a capital in them that nowhere in the
 * samples stand in small letters, and that neither the worksheets nor the list of common office words know. Lower case.
 */
export function sampleNames(samples: string, worksheets: string, common: Iterable<string>): Set<string> {
  const known = new Set([...words(worksheets.toLowerCase()), ...common])
  const small = new Set<string>()
  const capital = new Set<string>()
  for (const word of words(samples.replaceAll(HYPHENATED, ' '))) {
    if (word === word.toLowerCase()) small.add(word)
    else capital.add(word.toLowerCase())
  }
  for (const [, tail = ''] of samples.matchAll(HYPHENATED)) if (!small.has(tail)) capital.add(tail)
  return new Set([...capital].filter((word) => isName(word) && !small.has(word) && !known.has(word)))
}

const words = (text: string): string[] => text.match(WORD) ?? []

const isName = (word: string): boolean => word.length >= SHORTEST && /\p{L}/u.test(word) && !/^[ivxl]+$/.test(word)

/** Names that a text holds with their lines (1-based), also inside an identifier such as `readKendalPlan`. */
export function namesIn(text: string, names: ReadonlySet<string>): { readonly name: string; readonly line: number }[] {
  return text.split('\n').flatMap((content, at) => {
    const found = words(content)
      .flatMap((word) => [word, ...(word.match(/\p{Lu}?[\p{Ll}\p{N}]+/gu) ?? [])])
      .map((word) => word.toLowerCase())
      .filter((word) => names.has(word))
    return [...new Set(found)].map((name) => ({ name, line: at + 1 }))
  })
}
