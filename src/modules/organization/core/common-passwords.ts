/** What is tried first by those who guess: words in the order in which they are known, and rows of keys. */
export type CommonPasswords = {
  /** Place in the list, 0 for the word known best; undefined for what is not in it. Words are in lower case. */
  rankOf(word: string): number | undefined
  /** Characters of the longest word. */
  readonly longestWord: number
  /** Rows of keys and of the alphabet; a piece of one, forwards or backwards, is no secret. */
  readonly rows: readonly string[]
  /** A password of three words is refused when all of them stand among so many first ones. */
  readonly threeWordsAmongTheFirst: number
}

const SHORTEST_WORD = 3
const SHORTEST_RUN = 4
/** So many different words, typed apart, are a passphrase, however well known each of them is. */
const PASSPHRASE_WORDS = 4

/** Signs that people put in the place of a letter; each makes one letter, so that both texts stay equally long. */
const SIGNS = { '0': 'o', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i', '1': 'i' } as const

const withoutSigns = (text: string, one: 'i' | 'l'): string =>
  text.replace(/[0134579@$!]/g, (sign) => (sign === '1' ? one : (SIGNS[sign as keyof typeof SIGNS] ?? sign)))

const isLetter = (character: string): boolean => /\p{L}/u.test(character)

/** How far a run of keys, of the alphabet or of one character goes from here; 0 when it is too short to count. */
const runLength = (text: string, from: number, rows: readonly string[]): number => {
  const lengthIn = (fits: (piece: string) => boolean): number => {
    let length = SHORTEST_RUN
    while (from + length <= text.length && fits(text.slice(from, from + length))) length += 1
    return length - 1
  }
  const same = lengthIn((piece) => [...piece].every((character) => character === piece[0]))
  const longest = Math.max(same, ...rows.map((row) => lengthIn((piece) => row.includes(piece))))
  return longest < SHORTEST_RUN ? 0 : longest
}

type Known = {
  readonly common: CommonPasswords
  /** Words that cost a guesser nothing: what the person and the office are called. */
  readonly free: readonly string[]
  /** Words further down the list count as unknown. */
  readonly rankBelow: number
}

const withWord = (words: ReadonlySet<string>, word: string): ReadonlySet<string> =>
  words.has(word) ? words : new Set(words).add(word)

/** The fewest different known words that, with digits, signs, runs and free words, make up the text. */
const fewestWords = (text: string, { common, free, rankBelow }: Known): number => {
  const spellings = [text, withoutSigns(text, 'i'), withoutSigns(text, 'l')]
  const reached: (ReadonlySet<string> | undefined)[] = [new Set()]
  const reach = (end: number, words: ReadonlySet<string>): void => {
    const before = reached[end]
    if (before === undefined || before.size > words.size) reached[end] = words
  }
  for (let at = 0; at < text.length; at++) {
    const words = reached[at]
    if (words === undefined) continue
    const sign = text.charAt(at)
    // A letter hung on somewhere counts as a word of its own.
    reach(at + 1, isLetter(sign) ? withWord(words, sign) : words)
    const run = runLength(text, at, common.rows)
    for (let length = SHORTEST_RUN; length <= run; length++) reach(at + length, words)
    for (const word of free) if (text.startsWith(word, at)) reach(at + word.length, words)
    for (let length = SHORTEST_WORD; length <= common.longestWord && at + length <= text.length; length++) {
      const word = spellings
        .map((spelling) => spelling.slice(at, at + length))
        .find((piece) => (common.rankOf(piece) ?? rankBelow) < rankBelow)
      if (word !== undefined) reach(at + length, withWord(words, word))
    }
  }
  return reached[text.length]?.size ?? 0
}

const backwards = (text: string): string => [...text].reverse().join('')

/**
 * Whether somebody who guesses comes by this password early: one or two known words, three very well known ones, a row of keys, with
 * digits and signs anywhere, letters written as signs, and the names of person and office (`about`). Four different words typed apart
 * are never refused for being known, so that a passphrase may be made of any words.
 */
export const isCommonPassword = (password: string, about: readonly string[], common: CommonPasswords): boolean => {
  const typed = password.normalize('NFKC').toLocaleLowerCase('id')
  const rows = [...common.rows, ...common.rows.map(backwards)]
  const free = about.flatMap((text) => text.toLocaleLowerCase('id').split(/[^\p{L}\p{N}]+/u))
  const known = { common: { ...common, rows }, free: free.filter((word) => word.length >= SHORTEST_WORD) }
  const apart = new Set(
    typed.split(/[^\p{L}]+/u).filter((word) => word.length > 1 && runLength(word, 0, rows) < word.length),
  )
  const isPassphrase = apart.size >= PASSPHRASE_WORDS
  return [typed.replace(/\s+/gu, ''), typed.replace(/[^\p{L}\p{N}]+/gu, '')].some((text) => {
    const words = fewestWords(text, { ...known, rankBelow: Number.POSITIVE_INFINITY })
    if (isPassphrase) return words <= 1
    return words <= 2 || fewestWords(text, { ...known, rankBelow: common.threeWordsAmongTheFirst }) <= 3
  })
}
