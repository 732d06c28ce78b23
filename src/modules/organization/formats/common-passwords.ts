import { createRequire } from 'node:module'
import { z } from 'zod'
import file from '#rules/accounts/common-passwords.json' with { type: 'json' }
import type { CommonPasswords } from '../core/common-passwords.ts'

const Version = z.object({
  valid_from: z.iso.date(),
  legal_basis: z.string(),
  value: z.object({
    threeWordsAmongTheFirst: z.int().positive(),
    rows: z.array(z.string().regex(/^[a-z0-9]+$/)),
    words: z.array(z.string().regex(/^[a-z0-9]{3,}$/)),
  }),
})

/** Loaded when the first password is set, some 30 ms: most processes never ask. */
const load = (): CommonPasswords => {
  const [version] = z.tuple([Version]).parse(file.versions)
  const require = createRequire(import.meta.url)
  const world = (require('@zxcvbn-ts/language-common') as typeof import('@zxcvbn-ts/language-common')).dictionary
  const local = (require('@zxcvbn-ts/language-id') as typeof import('@zxcvbn-ts/language-id')).dictionary
  const words = [...version.value.words, ...world['passwords-common'], ...local['names-id']]
  const ranks = new Map<string, number>()
  for (const word of words) if (!ranks.has(word)) ranks.set(word, ranks.size)
  const { rows, threeWordsAmongTheFirst } = version.value
  return {
    rankOf: (word) => ranks.get(word),
    longestWord: words.reduce((longest, word) => Math.max(longest, word.length), 0),
    rows,
    threeWordsAmongTheFirst,
  }
}

let loaded: CommonPasswords | undefined

/**
 * The list of common passwords: the world's 49,000 and Indonesian names as the packages of zxcvbn-ts have them (MIT), before them the
 * words of rules/accounts/common-passwords.json, which are common where Zona is at work. Kept in memory (6 MB) once it was asked for.
 */
export const commonPasswords = (): CommonPasswords => {
  loaded ??= load()
  return loaded
}
