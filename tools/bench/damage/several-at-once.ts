import { caseChanges } from './case-changes.ts'
import { cutRows } from './cut-rows.ts'
import type { Damage } from './damage.ts'
import { lostNumbers } from './lost-columns.ts'
import { oddCharacters } from './odd-characters.ts'
import { renamedUnits } from './renamed-units.ts'
import { tornWords } from './torn-words.ts'
import { wrappedLines } from './wrapped-lines.ts'

const CHAIN = [renamedUnits, cutRows, lostNumbers, tornWords, caseChanges, wrappedLines, oddCharacters] as const

/** A document seldom has one fault only. */
export const severalAtOnce: Damage = {
  name: 'several at once',
  apply: (original, random) => CHAIN.reduce((damaged, damage) => damage.apply(damaged, random), original),
}
