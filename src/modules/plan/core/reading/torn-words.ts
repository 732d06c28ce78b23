import { foldText } from '#kernel/text/fold-text.ts'
import { monthWords } from './cell-words.ts'

/** Words of a text that stand whole, to judge torn ones by. Bounded: a plan of 10,000 rows has no more words than one of 500. */
const MAX_WORDS = 60_000
const MIN_PART = 3
const LETTERS = /^\p{L}+$/u

export type KnownWords = ReadonlySet<string>

export const knownWords = (texts: Iterable<string>, vocabulary: ReadonlySet<string>): KnownWords => {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const word of foldText(text).split(' ')) {
      if (word.length < 2) continue
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
    if (counts.size > MAX_WORDS) break
  }
  const known = new Set([...vocabulary, ...monthWords])
  // What stands once may be a part of a torn word itself.
  for (const [word, count] of counts) if (count > 1) known.add(word)
  return known
}

/**
 * Closes words torn by a wrap ("diimplemen tasikan", "Septem-ber"): two neighbours of which neither stands alone elsewhere,
 * while both together do. Anything less sure stays as printed.
 */
export const mendTornWords = (text: string, known: KnownWords): string => {
  const words = text.split(' ')
  const mended: string[] = []
  for (const word of words) {
    const above = mended.at(-1)
    const tail = /^(\p{L}+)(.*)$/u.exec(word)
    if (above !== undefined && tail?.[1] && isTorn(above, tail[1], known)) mended[mended.length - 1] = above + word
    else mended.push(mendHyphen(word, known))
  }
  return mended.join(' ')
}

const isTorn = (above: string, tail: string, known: KnownWords): boolean => {
  const head = /(\p{L}+)$/u.exec(above)?.[1]
  if (!head || head.length < MIN_PART || tail.length < MIN_PART || !LETTERS.test(tail)) return false
  if (tail !== tail.toLowerCase()) return false
  const [one, other] = [head.toLowerCase(), tail.toLowerCase()]
  return known.has(one + other) && !known.has(one) && !known.has(other)
}

/** "Septem-ber" is one word; "monitoring-evaluasi" and "langkah-langkah" are two. */
const mendHyphen = (word: string, known: KnownWords): string => {
  const [, head, tail] = /^(\p{L}{2,})-(\p{Ll}{2,})\W*$/u.exec(word) ?? []
  if (!head || !tail) return word
  const [one, other] = [head.toLowerCase(), tail.toLowerCase()]
  return known.has(one + other) && !known.has(one) && !known.has(other) ? word.replace('-', '') : word
}
