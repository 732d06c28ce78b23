import { readSampleNames } from '../../law/no-sample-names.ts'
import { pickNumber } from '../random.ts'
import { type Gold, root } from '../samples.ts'
import type { Damage } from './damage.ts'

const SYLLABLES = ['ba', 'ru', 'ti', 'lo', 'ma', 'ne', 'sa', 'ko', 'wi', 'da'] as const

const sameCase = (name: string, like: string): string => {
  if (like === like.toUpperCase()) return name.toUpperCase()
  return like[0] === like[0]?.toUpperCase() ? `${name[0]?.toUpperCase()}${name.slice(1)}` : name
}

/** Names of places, persons and applications become invented ones, in the text and in the transcription alike. */
export const renamedUnits: Damage = {
  name: 'units renamed',
  apply: ({ text, gold }, random) => {
    const invented = new Map(
      [...readSampleNames(root)].sort().map((name) => {
        const length = 2 + pickNumber(random, 2)
        return [name, Array.from({ length }, () => SYLLABLES[pickNumber(random, SYLLABLES.length)]).join('')] as const
      }),
    )
    const rename = (from: string): string =>
      from.replace(/[\p{L}\p{N}]+/gu, (word) => sameCase(invented.get(word.toLowerCase()) ?? word, word))
    const renameAll = (value: unknown): unknown => {
      if (typeof value === 'string') return rename(value)
      if (Array.isArray(value)) return value.map(renameAll)
      if (value === null || typeof value !== 'object') return value
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, renameAll(inner)]))
    }
    return { text: rename(text), gold: renameAll(gold) as Gold }
  },
}
