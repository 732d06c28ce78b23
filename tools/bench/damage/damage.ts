import type { Random } from '../random.ts'
import type { Gold } from '../samples.ts'

/** A text and the transcription that is right for it; damage that loses a column or renames a unit changes both. */
export type Damaged = { readonly text: string; readonly gold: Gold }

/** One way in which a document arrives worse than it was. Must give the same result for the same seed. */
export type Damage = {
  readonly name: string
  readonly apply: (original: Damaged, random: Random) => Damaged
}

/** Damage to the text alone. */
export const textDamage = (name: string, change: (text: string, random: Random) => string): Damage => ({
  name,
  apply: ({ text, gold }, random) => ({ text: change(text, random), gold }),
})
